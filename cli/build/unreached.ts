/** Parts of packages that the Worker does not reach, by file. A call of one fails, and its name is in the error. */

const names = (text: string) => text.trim().split(/\s+/);

export const unreached: ReadonlyMap<string, readonly string[]> = new Map([
  // Pages of a browser, and plugins.
  [
    'highlight.js/lib/core.js',
    names(`
      HLJS.blockLanguage HLJS.shouldNotHighlight HLJS.updateClassName HLJS.highlightElement HLJS.highlightAll
      HLJS.highlightBlock HLJS.deprecateHighlightBlock HLJS.initHighlighting HLJS.initHighlightingOnLoad
      HLJS.configure HTMLInjectionError HLJS.unregisterLanguage HLJS.listLanguages HLJS.upgradePluginAPI
      HLJS.addPlugin HLJS.removePlugin TokenTree.toJSON`),
  ],
  [
    'hono/dist/hono-base.js',
    names('Hono.mount Hono.route Hono.basePath Hono.fire Hono.request Hono.notFound'),
  ],
  ['hono/dist/request.js', names('HonoRequest.parseBody HonoRequest.addValidatedData HonoRequest.valid')],
  // The rules for lines, and the blocks that the rules of src/markdown replace.
  [
    'marked/lib/marked.esm.js',
    names(`
      _.code _.fences _.heading _.blockquote _.list _.html _.table _.lheading _.paragraph _.text _.escape _.tag
      _.link _.reflink _.emStrong _.codespan _.br _.del _.autolink _.url _.inlineText
      w.inlineTokens w.linkInText w.lexInline
      O.listItemRegex O.nextBulletRegex O.hrRegex O.fencesBeginRegex O.headingBeginRegex
      O.pedanticHeadingBeginRegex O.htmlBeginRegex O.blockquoteBeginRegex O.nestedContainerMarkers
      O.unicodeAlphaNumeric O.blockquoteSetextReplace O.blockquoteSetextReplace2 O.blockquoteMarkerWhitespace
      O.nestedBlockMarker O.listReplaceNesting O.listIsTask O.listReplaceTask O.listTaskCheckbox
      O.tableDelimiter O.tableAlignChars O.tableRowBlankLine O.tableAlignRight O.tableAlignCenter O.tableAlignLeft
      O.startATag O.endATag O.startPreScriptTag O.endPreScriptTag O.endAngleBracket O.pedanticHrefTitle
      O.findPipe O.splitPipe O.slashPipe O.listInterruptsParagraph O.outputLinkReplace O.indentCodeCompensation
      O.codeRemoveIndent I.code I.html I.heading I.listitem I.link I.image I.codespan I.br
      I.text I.checkbox`),
  ],
  // Searching bytes, replacing, and sets of expressions.
  [
    're2js/build/index.js',
    names(`
      RE2Set TranslateRegExpString execResult MachineUTF8Input Utf8MatcherInput
      MatcherInput.utf8 MachineInput.fromUTF8
      RE2.initTest RE2.compile RE2.compilePOSIX RE2.match RE2.matchWithGroup RE2.matchUTF8 RE2.replaceAll
      RE2.replaceFirst RE2.replaceAllFunc RE2.pad RE2.allMatches RE2.findUTF8 RE2.findUTF8Index RE2.find
      RE2.findIndex RE2.findUTF8Submatch RE2.findUTF8SubmatchIndex RE2.findSubmatch RE2.findSubmatchIndex
      RE2.findAllUTF8 RE2.findAllUTF8Index RE2.findAll RE2.findAllIndex RE2.findAllUTF8Submatch
      RE2.findAllUTF8SubmatchIndex RE2.findAllSubmatch RE2.findAllSubmatchIndex
      RE2JS.quote RE2JS.quoteReplacement RE2JS.translateRegExp RE2JS.matches RE2JS.initTest RE2JS.test
      RE2JS.testExact RE2JS.exec RE2JS.split RE2JS.matchAll RE2JS.equals
      Matcher.quoteReplacement Matcher.getNamedGroups Matcher.matches Matcher.lookingAt
      Matcher.appendReplacement Matcher.appendReplacementInternalJava Matcher.appendReplacementInternalJs
      Matcher.appendTail Matcher.replaceAll Matcher.replaceFirst Matcher.replace Matcher.appendReplacementFunc
      Matcher.matchArray Matcher.namedGroupsObject`),
  ],
  // Pages of a browser.
  [
    'temml/dist/temml.mjs',
    names(`
      postProcess renderMathInElement renderElem renderMathInText render temml$1.render
      temml$1.renderMathInElement temml$1.postProcess toNode DocumentFragment.toNode Span.toNode
      TextNode$1.toNode AnchorNode.toNode Img.toNode MathNode.toNode TextNode.toNode`),
  ],
  // Changes of documents.
  [
    'yaml/browser/dist/doc/Document.js',
    names(`
      Document.add Document.addIn Document.createAlias Document.createPair Document.delete Document.deleteIn
      Document.get Document.getIn Document.has Document.hasIn Document.set Document.setIn Document.clone`),
  ],
  [
    'yaml/browser/dist/nodes/Collection.js',
    names(
      'Collection.addIn Collection.deleteIn Collection.getIn Collection.hasIn Collection.setIn Collection.clone',
    ),
  ],
  ['yaml/browser/dist/nodes/YAMLMap.js', names('YAMLMap.delete YAMLMap.get YAMLMap.has')],
  ['yaml/browser/dist/nodes/YAMLSeq.js', names('YAMLSeq.delete YAMLSeq.get YAMLSeq.has YAMLSeq.set')],
  [
    'yaml/browser/dist/schema/tags.js',
    names(`
      tagsByName.binary tagsByName.floatTime tagsByName.intTime tagsByName.omap tagsByName.pairs tagsByName.set
      tagsByName.timestamp coreKnownTags.tag:yaml.org,2002:binary coreKnownTags.tag:yaml.org,2002:omap
      coreKnownTags.tag:yaml.org,2002:pairs coreKnownTags.tag:yaml.org,2002:set
      coreKnownTags.tag:yaml.org,2002:timestamp`),
  ],
]);
