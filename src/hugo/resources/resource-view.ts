/** A file as templates name it: one of the site, or one that they make of others. */

import type { Plain } from '../../content/data/source.ts';
import type { ImageSize } from '../../content/images.ts';
import type { FileFacts } from '../../content/layouts/page-facts.ts';
import { encodePath, pathOfFile } from '../../content/paths.ts';
import { assetAddress, hashOf, resourceName } from '../../content/resources.ts';
import type { MediaType } from '../../content/site/media-types.ts';
import { assetKey } from '../objects/asset-key.ts';
import { mediaTypeOf } from '../objects/media-type.ts';
import type { World } from '../objects/page-view.ts';
import { changedPicture, type SizedChange } from './changed-picture.ts';
import { withWholeAddresses } from './css-addresses.ts';

export type ResourceFacts = {
  name: string;
  title?: string;
  /** Of a file of a bundle: its path there, without a language. */
  plainName?: string;
  params?: { readonly [name: string]: Plain };
  /** Whether what is in it comes from a post. */
  isPosts: boolean;
  /** A template has written it, with values that may be texts of posts. */
  isRun?: true;
  /** Where it would be on a site of Hugo, without a slash before it: `css/main.min.css`. */
  target: string;
  /** The file that it is, or is made from. */
  file?: FileFacts;
  /** The path of the file, where it is not that of its key. */
  path?: string;
  /** Its text, where it is not the file's. */
  make?: () => string;
  /** The algorithm of its `fingerprint`. */
  algorithm?: string;
  /** Pixels, where they are not the file's. */
  size?: ImageSize;
  /** Changes of the file's picture, with the size after each. */
  changes?: readonly SizedChange[];
};

export class ResourceView {
  readonly world: World;
  readonly facts: ResourceFacts;
  readonly mediaType: MediaType;
  #text: string | undefined;
  #address: string | undefined;

  constructor(world: World, facts: ResourceFacts) {
    this.world = world;
    this.facts = facts;
    this.mediaType = mediaTypeOf(facts.target);
  }

  /** The same with other facts. */
  with(facts: Partial<ResourceFacts>): ResourceView {
    return new ResourceView(this.world, { ...this.facts, ...facts });
  }

  /** Empty until its file has been read, and for files that are known to be no text. */
  get text(): string {
    if (this.#text === undefined) {
      const { make, file } = this.facts;
      this.#text = make?.() ?? (file && this.#mayBeText ? (this.world.services.text(file.key) ?? '') : '');
    }
    return this.#text;
  }

  /** Whether visitors get its bytes as a text. */
  get isText(): boolean {
    return this.facts.make !== undefined || isText(this.mediaType);
  }

  /** A file whose suffix says nothing is read as a text, as in Hugo. */
  get #mayBeText(): boolean {
    return this.isText || this.mediaType.type === 'application/octet-stream';
  }

  /** `sha256-…` of the bytes that visitors get; empty for files that are no text. */
  get integrity(): string {
    const { algorithm = 'sha256' } = this.facts;
    return this.isText ? `${algorithm}-${hashOf(algorithm, this.#served())}` : '';
  }

  /** The address, spelled for links. The file can be had there from now on. */
  get address(): string {
    this.#address ??= this.#publish();
    return this.#address;
  }

  #publish(): string {
    const { file, path, make, algorithm, target, changes = [], isPosts, isRun } = this.facts;
    const mayHoldPosts = isPosts || isRun === true;
    const isAsset = file?.key.startsWith(assetKey('')) === true;
    const isMade =
      make !== undefined || (this.isText && (algorithm !== undefined || (isAsset && this.#isStyle)));
    if (isMade || file === undefined) {
      return encodePath(this.world.services.publish(resourceName(target), this.#served(), mayHoldPosts));
    }
    const { key, version } = file;
    const address = isAsset
      ? assetAddress(version, key.slice(assetKey('').length))
      : encodePath(path ?? pathOfFile(key));
    const picture = changedPicture({ key, version, address }, changes, target);
    if (picture === undefined) return address;
    return encodePath(this.world.services.publish(resourceName(target), picture, mayHoldPosts));
  }

  get #isStyle(): boolean {
    return this.mediaType.type === 'text/css';
  }

  /** The text as visitors get it. */
  #served(): string {
    return this.#isStyle ? withWholeAddresses(this.text, this.facts.target) : this.text;
  }
}

/** Whether files of the type are texts. */
function isText({ type, mainType }: MediaType): boolean {
  if (type === 'image/svg+xml') return true;
  return !/^(?:image|audio|video|font)$/.test(mainType) && !binary.has(type);
}

const binary = new Set(
  'octet-stream gzip zip pdf wasm epub+zip x-tar rtf vnd.ms-fontobject'
    .split(' ')
    .map((type) => `application/${type}`),
);
