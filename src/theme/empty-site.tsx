import { addresses } from '../addresses.ts';
import type { SiteHead } from '../content/page-data.ts';

const post = `cat > hello.md <<'END'
---
title: Hello
---
My first post.
END`;

/** The first steps of a new site's owner, in English as the commands are. The token is never shown. */
export function EmptySite({ site }: { site: SiteHead }) {
  const upload = `curl -T hello.md \\
  -H "Authorization: Bearer TOKEN" \\
  ${site.origin}${addresses.upload}posts/hello.md`;
  return (
    <section class="prose" lang="en" dir="ltr">
      <h2>This site is ready for its first post</h2>
      <p>
        Write it <a href={addresses.admin}>in the browser</a>, with your upload token. On your own machine{' '}
        <code>platen dev</code> tells it, and <code>npm start</code> keeps it in <code>.dev.vars</code>.
      </p>
      <p>Or write a Markdown file:</p>
      <pre tabindex={0}>
        <code>{post}</code>
      </pre>
      <p>
        And upload it, with your token in place of <code>TOKEN</code>:
      </p>
      <pre tabindex={0}>
        <code>{upload}</code>
      </pre>
      <p>It is published as soon as the command returns. Reload this page to see it.</p>
    </section>
  );
}
