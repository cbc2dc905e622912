import { Parser } from 'htmlparser2';

/**
 * HTML as a browser reads it, so that only what matters is compared.
 *
 * @param isLoose White space between tags and at line ends is no matter either.
 */
export function canonical(html: string, isLoose = false): string {
  let result = '';
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const written = Object.entries(attributes).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
      result += `<${name}${written.join('')}>`;
    },
    ontext: (text) => {
      result += text;
    },
    onclosetag: (name) => {
      result += `</${name}>`;
    },
  });
  parser.end(html);
  const whole = result.replace(/%[\da-f]{2}/gi, (written) => written.toUpperCase());
  return isLoose ? whole.replace(/\s+/g, ' ').replace(/ ?(<[^>]*>) ?/g, '$1') : whole;
}
