/** Colours for code, as classes only: the theme's style sheet sets the colours. */

import javascript from 'highlight.js/lib/languages/javascript';
import typescript from 'highlight.js/lib/languages/typescript';
// These two repeat each other, so side by side they compress best.

import core from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import makefile from 'highlight.js/lib/languages/makefile';
import markdown from 'highlight.js/lib/languages/markdown';
import php from 'highlight.js/lib/languages/php';
import python from 'highlight.js/lib/languages/python';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

/** highlight.js knows more names for each: `js`, `html`, `toml`, `sh`, … */
const languages = {
  ...{ bash, c, cpp, csharp, css, diff, dockerfile, go, ini },
  ...{ java, javascript, json, kotlin, makefile, markdown, php, python, ruby },
  ...{ rust, shell, sql, swift, typescript, xml, yaml },
};

/** Some rules of highlight.js take quadratic time in a block's length. So blocks and lines are limited. */
const longestCode = 12_000;
const longestLine = 500;
const mostWork = 200_000_000;

/** `code` with `<span class="hljs-…">` around its parts, all text escaped; null when it stays plain. */
export type Highlight = (code: string, language: string) => string | null;

/** Highlights the code blocks of one page, up to the limit. */
export function highlighter(): Highlight {
  let work = 0;
  return (code, language) => {
    const isLong = code.length > longestCode || code.split('\n').some((line) => line.length > longestLine);
    if (isLong || work + code.length ** 2 > mostWork) return null;
    if (highlightJs().getLanguage(language) === undefined) return null;
    work += code.length ** 2;
    return highlightJs().highlight(code, { language, ignoreIllegals: true }).value;
  };
}

/** Created on first use: it takes 10 ms, which would delay a Worker's start. */
let instance: typeof core | undefined;

function highlightJs(): typeof core {
  if (instance !== undefined) return instance;
  instance = core.newInstance();
  for (const [name, definition] of Object.entries(languages)) instance.registerLanguage(name, definition);
  return instance;
}
