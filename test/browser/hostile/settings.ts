/** `site.yaml` with values that are taken for addresses, colours, languages, parts of headers or of paths. */
export const settings: readonly string[] = [
  'accent: "red}body{display:none"',
  'accent: "#fff\\"><script>pwned()</script>"',
  'languageCode: "en\\" onclick=\\"pwned()"',
  'languageCode: en-x-onclick-pwned',
  'logo: "/logo.png\\" onerror=\\"pwned()"',
  'logo: "javascript:pwned()"',
  'author: { name: "<script>pwned()</script>", image: "a.png\\" onerror=\\"pwned()", bio: "</p></div></aside><img src=x onerror=pwned()>" }',
  'menus: { main: [{ name: "<img src=x onerror=pwned()>", url: "/a\\" onclick=\\"pwned()" }] }',
  'menus: { main: [{ name: x, url: "javascript:pwned()" }] }',
  'menus: { main: [{ name: x, url: "/.//evil.example/" }, { name: y, url: "/x/..//evil.example/" }] }',
  'menus: { main: [{ name: x, url: " \\tjava\\tscript:pwned()" }] }',
  'menus: { main: [{ name: x, pageRef: "javascript:pwned()" }, { name: y, pageRef: "//evil.example/" }] }',
  'social: [{ name: "<img src=x onerror=pwned()>", url: "https://a.example/\\"onclick=\\"pwned()" }]',
  'social: [{ name: "</a></li></ul></footer>OUT", url: "mailto:a@b.example?\\"onclick=\\"pwned()" }]',
  'params: { images: ["javascript:pwned()"], description: "<script>pwned()</script>" }',
  'params: { images: ["https://picture.example/\\"><script>pwned()</script>"] }',
  'taxonomies: { "<b>x": "<img src=x onerror=pwned()>", tag: tags }',
  'redirects: { "/old/": "/.//evil.example/" }',
  'csp: { script-src: ["https://a.example\\r\\nSet-Cookie: a=b"] }',
  'csp: { script-src: ["https://a.example; script-src *"] }',
  'csp: { script-src: ["\'unsafe-inline\'"], img-src: "*" }',
  'csp: { default-src: ["https://a.example"], sandbox: ["https://a.example"] }',
];

/** The same in the configuration of a Hugo site, whose faults are warnings: `config.toml`. */
export const hugoSettings: readonly string[] = [
  'title = "</title><script>pwned()</script>"\ncopyright = "<img src=x onerror=pwned()>"',
  '[[menu.main]]\nname = "<img src=x onerror=pwned()>"\nurl = "javascript:pwned()"',
  '[[menu.main]]\nname = "x"\nurl = "/.//evil.example/"\npre = "<script>pwned()</script>"',
  '[params]\ndescription = "\\"><script>pwned()</script>"\nauthor = "<svg onload=pwned()>"\nimages = ["javascript:pwned()"]',
  '[params]\nfavicon = "javascript:pwned()"\nlogo = "x\\" onerror=\\"pwned()"\n[params.social]\nx = "javascript:pwned()"',
];
