import type { Card, SiteHead } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';
import { RowLink } from './row-link.tsx';

type Props = { site: SiteHead; cards: readonly Card[]; isUnderGroup?: boolean };

/** The targets of a list side by side: an image, a name and a sentence each. */
export function Cards({ site, cards, isUnderGroup = false }: Props) {
  return (
    <ul class="cards">
      {cards.map((card) => (
        <li>
          <CardImage card={card} />
          {isUnderGroup ? (
            <h3>
              <RowLink site={site} row={card} />
            </h3>
          ) : (
            <h2>
              <RowLink site={site} row={card} />
            </h2>
          )}
          {card.description !== undefined && card.description !== '' && <p>{card.description}</p>}
        </li>
      ))}
    </ul>
  );
}

function CardImage({ card: { image } }: { card: Card }) {
  if (image === undefined) return null;
  return <img src={encodePath(image.path)} alt="" width={image.width} height={image.height} loading="lazy" />;
}
