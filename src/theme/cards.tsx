import type { Card } from '../content/page-data.ts';
import { encodePath } from '../content/paths.ts';

type Props = { cards: readonly Card[]; isUnderGroup?: boolean };

/** The targets of a list side by side: an image, a name and a sentence each. */
export function Cards({ cards, isUnderGroup = false }: Props) {
  return (
    <ul class="cards">
      {cards.map((card) => (
        <li>
          <CardImage card={card} />
          {isUnderGroup ? (
            <h3>
              <CardLink card={card} />
            </h3>
          ) : (
            <h2>
              <CardLink card={card} />
            </h2>
          )}
          {card.description !== undefined && card.description !== '' && <p>{card.description}</p>}
        </li>
      ))}
    </ul>
  );
}

function CardLink({ card: { path, title } }: { card: Card }) {
  return <a href={encodePath(path)}>{title}</a>;
}

function CardImage({ card: { image } }: { card: Card }) {
  if (image === undefined) return null;
  return <img src={encodePath(image.path)} alt="" width={image.width} height={image.height} loading="lazy" />;
}
