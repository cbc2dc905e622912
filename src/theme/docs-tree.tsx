import type { DocsTree, Link, PageData, SiteHead, TreeNode } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { textsFor } from './texts.ts';

type Props = { page: PageData; tree: DocsTree | undefined };

/** The place of the page, and how its link is marked: as the page itself, or as the list that the page is part of. */
type Here = { at: string; mark: 'page' | 'true' };

/**
 * All pages of a section of documentation. The style sheet unfolds the tree beside the text if there is room;
 * else it is folded above the text. Sections within are folded unless the page is inside.
 */
export function Tree({ page, tree }: Props) {
  if (tree === undefined) return null;
  const { root, at } = tree;
  const here: Here = { at, mark: at === page.path ? 'page' : 'true' };
  return (
    <nav class="tree" aria-label={root.title}>
      <details>
        <summary>{root.title}</summary>
        <ul>
          <li>
            <TreeLink link={root} here={here} />
          </li>
          <Nodes nodes={root.pages} here={here} />
        </ul>
      </details>
    </nav>
  );
}

function Nodes({ nodes = [], here }: { nodes: readonly TreeNode[] | undefined; here: Here }) {
  return (
    <>
      {nodes.map((node) => (
        <li>
          <TreeLink link={node} here={here} />
          {node.pages !== undefined && (
            <details open={isOnWay(node, here)}>
              <summary>
                <span class="visually-hidden">{node.title}</span>
              </summary>
              <ul>
                <Nodes nodes={node.pages} here={here} />
              </ul>
            </details>
          )}
        </li>
      ))}
    </>
  );
}

function TreeLink({ link: { path, title }, here }: { link: Link; here: Here }) {
  return (
    <a href={encodePath(path)} aria-current={path === here.at ? here.mark : undefined}>
      {title}
    </a>
  );
}

/** Whether the page is the section itself or inside. */
function isOnWay(node: TreeNode, here: Here): boolean {
  return node.path === here.at || (node.pages ?? []).some((inside) => isOnWay(inside, here));
}

/** Links to the pages before and after this one in the tree. */
export function TreeNeighbours({ site, tree }: { site: SiteHead; tree: DocsTree | undefined }) {
  const { previous, next } = tree ?? {};
  if (previous === undefined && next === undefined) return null;
  const { previousPage, nextPage } = textsFor(site.languageCode);
  return (
    <nav class="neighbours" aria-label={`${previousPage}, ${nextPage}`}>
      {previous !== undefined && <Neighbour link={previous} rel="prev" label={previousPage} />}
      {next !== undefined && <Neighbour link={next} rel="next" label={nextPage} />}
    </nav>
  );
}

/** A page before or after this one. */
export function Neighbour({ link, rel, label }: { link: Link; rel: 'prev' | 'next'; label: string }) {
  return (
    <a href={encodePath(link.path)} rel={rel}>
      <span class="label">{label}</span> {link.title}
    </a>
  );
}
