import type { SiteHead } from './page-data.ts';
import { textsFor } from './texts.ts';

const post = `cat > hello.md <<'END'
---
title: Hello
---
My first post.
END`;

/** The first steps, for whoever has just set up the site. The token is named, never shown. */
export function EmptySite({ site }: { site: SiteHead }) {
  const texts = textsFor(site.languageCode);
  const upload = `curl -T hello.md \\
  -H "Authorization: Bearer $PLATEN_TOKEN" \\
  ${site.origin}/upload/posts/hello.md`;
  return (
    <section class="prose">
      <h2>{texts.emptySite}</h2>
      <p>{texts.writePost}</p>
      <pre>
        <code>{post}</code>
      </pre>
      <p>{texts.uploadPost}</p>
      <pre>
        <code>{upload}</code>
      </pre>
      <p>{texts.emptySiteEnd}</p>
    </section>
  );
}
