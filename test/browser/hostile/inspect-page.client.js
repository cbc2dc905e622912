/** Tells what of a page, as the browser made it of its HTML, must not be there. Asks prototypes, since texts name elements. */

const { querySelectorAll, getAttributeNames, getAttribute } = Element.prototype;

const addressed =
  /^(?:action|background|cite|data|data-player|formaction|href|longdesc|poster|src|xlink:href)$/;

/** Attributes that run, send or load by themselves, or that the pages' policy forbids. */
const forbidden = /^(?:on.*|style|srcdoc|ping|formaction|http-equiv|xml:base)$/;

/** Elements that no page has anywhere, whoever wrote it. */
const neverThere = new Set(
  'applet base embed fencedframe frame frameset iframe noscript object portal style template'.split(' '),
);

function elementsIn(root) {
  return [...querySelectorAll.call(root, '*')];
}

/** Of any HTML: `mayFrame` where the owner has lifted the allow-list, which leaves frames to the policy. */
function dangersIn(root, mayFrame = false) {
  return elementsIn(root).flatMap((element) => {
    const { localName } = element;
    const isFrame = mayFrame && localName === 'iframe';
    const names = getAttributeNames.call(element);
    return [
      ...(neverThere.has(localName) && !isFrame ? [`<${localName}>`] : []),
      ...names.filter((name) => isDanger(element, name)).map((name) => `${localName} ${name}`),
    ];
  });
}

function isDanger(element, name) {
  const value = getAttribute.call(element, name);
  if (forbidden.test(name)) return true;
  if (name === 'action') return value !== '/search/';
  if (name === 'srcset') return value.split(/,\s+/).some((part) => !isHarmless(part));
  // Nothing runs in what is shown as an image.
  if (element.localName === 'img' && name === 'src' && /^data:image\/[\w.+-]+[;,]/i.test(value)) return false;
  return addressed.test(name) && !isHarmless(value);
}

function isHarmless(address) {
  const url = URL.parse(address, 'https://page.example/');
  return url === null || /^(?:https?|mailto|tel):$/.test(url.protocol);
}

/** Children as `name.class`, and text that stands among them. */
function childrenOf(parent) {
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.trim() === '' ? [] : [`"${node.data.trim()}"`];
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    const [first] = node.classList;
    return [first === undefined ? node.localName : `${node.localName}.${first}`];
  });
}

/** The elements of the page itself, in their order: nothing that an author wrote may end one of them. */
const order = {
  body: /^a\.skip-link header\.site-header main footer\.site-footer$/,
  main: /^(p\.preview-note )?article( aside\.author)?( nav\.related)?( nav\.neighbours)?$/,
  article:
    /^header\.post-header( p)?( img\.cover| figure)?( details\.series)?( details\.contents)? div\.prose( footer)?$/,
};

// biome-ignore lint/correctness/noUnusedVariables: called by the test
function inspectPage({ harmless, isUnsafe }) {
  // Browsers make a document of their own around other texts.
  if (document.contentType !== 'text/html') return [];
  const all = elementsIn(document.documentElement);
  const head = all.find(({ localName }) => localName === 'head');
  const dangers = dangersIn(document.documentElement, isUnsafe);
  const misplaced = all.filter(
    ({ localName, parentNode }) => /^(?:link|meta|script)$/.test(localName) && parentNode !== head,
  );
  const scripts = all.filter(({ localName }) => localName === 'script').filter((script) => !isOwn(script));
  const main = all.find(({ id }) => id === '_main');
  const article = [...(main?.children ?? [])].find(({ localName }) => localName === 'article');
  const isPost = article?.querySelector(':scope > .prose') !== null && article !== undefined;
  const parts = { body: document.body, ...(isPost && { main, article }) };
  const broken = Object.entries(parts)
    .map(([name, part]) => [name, part ? childrenOf(part).join(' ') : 'none'])
    .filter(([name, children]) => !order[name].test(children));
  const strange = isPost && !isUnsafe ? strangers(article.querySelector(':scope > .prose'), harmless) : [];
  return [
    ...dangers,
    ...misplaced.map(({ localName }) => `<${localName}> outside of the head`),
    ...scripts.map((script) => `script ${script.src || script.textContent.slice(0, 40)}`),
    ...broken.map(([name, children]) => `${name}: ${children}`),
    ...strange.map((name) => `<${name}> in the text`),
  ];
}

/** The theme's own script, or data in JSON. */
function isOwn(script) {
  const path = getAttribute.call(script, 'src');
  if (path !== null) return path.startsWith('/_platen/');
  if (script.type !== 'application/ld+json') return false;
  try {
    return typeof JSON.parse(script.textContent) === 'object';
  } catch {
    return false;
  }
}

/** Drawings and formulas in a text can only be those that shortcodes and formulas make. */
function strangers(prose, harmless) {
  const drawn = /^(?:svg|path|title)$/;
  return (
    elementsIn(prose)
      // The theme's script gives code a button that copies it.
      .filter(({ className }) => className !== 'copy')
      .filter(({ namespaceURI, localName }) => {
        if (namespaceURI.endsWith('/xhtml')) return !harmless.includes(localName);
        return namespaceURI.endsWith('/svg') ? !drawn.test(localName) : !namespaceURI.endsWith('/MathML');
      })
      .map(({ localName }) => localName)
  );
}
