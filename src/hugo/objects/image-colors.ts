/** The colours that stand out in a picture: https://gohugo.io/methods/resource/colors/ */

import { type ObjectType, type Tools, TypedObject, type Value } from '../../templates/value.ts';
import { changedPicture } from '../resources/changed-picture.ts';
import type { ResourceView } from '../resources/resource-view.ts';
import { members } from './page-view.ts';

/** As `#c81e63`. */
const colorType: ObjectType<string> = {
  name: 'images.Color',
  identity: (color) => color,
  print: (color) => color,
  members: members<string>({ ColorHex: (color) => color, String: (color) => color, Luminance: luminanceOf }),
};

/** The most frequent first; none where they cannot be found. */
export function imageColors({ world, facts }: ResourceView, tools: Tools): Value {
  const { file, changes = [], name, target } = facts;
  if (file === undefined) return [];
  const picture = changedPicture({ ...file, address: '' }, changes, target);
  const found = world.services.colors(file.key, picture?.steps ?? []);
  if (found === '') {
    world.once(tools.run.stores, 'colors', () => {
      tools.warn(
        `Cannot find the colours of "${name}": Cloudflare Images must be bound as "IMAGES", and know pictures of its kind`,
        false,
      );
      return true;
    });
  }
  const colors: string[] = JSON.parse(found || '[]');
  return colors.map((color) => new TypedObject(colorType, color));
}

/** From 0 to 1: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
