/** Files beside pages and files of the owner: https://gohugo.io/methods/resource/ */

import type { Plain } from '../../content/data/source.ts';
import type { FileFacts } from '../../content/layouts/page-facts.ts';
import { encodePath, pathOfFile } from '../../content/paths.ts';
import { unfit } from '../../templates/unfit.ts';
import { Dict, type ObjectType, Safe, TypedObject, type Value } from '../../templates/value.ts';
import { asDict, marked } from '../plain-value.ts';
import { mediaTypeObject, mediaTypeOf } from './media-type.ts';
import { members, type World } from './page-view.ts';

/** A file, and how templates name it. */
export class ResourceView {
  readonly file: FileFacts;
  readonly name: string;
  readonly title: string;
  readonly params: { readonly [name: string]: Plain };
  readonly world: World;
  /** Whether it lies beside a post, so that what is in it is the post's. */
  readonly isPosts: boolean;
  /** The text of a resource that a template makes, as a post's if it is; absent: that of the file. */
  readonly made: (() => Value) | undefined;

  constructor(file: FileFacts, world: World, names: ResourceNames) {
    this.file = file;
    this.world = world;
    this.name = names.name;
    this.title = names.title ?? names.name;
    this.params = names.params ?? {};
    this.isPosts = names.isPosts;
    this.made = names.made;
  }
}

export type ResourceNames = {
  name: string;
  title?: string;
  params?: { readonly [name: string]: Plain };
  isPosts: boolean;
  made?: () => Value;
};

const resourceType: ObjectType<ResourceView> = {
  name: '*resources.resourceAdapter',
  identity: ({ file }) => file.key,
  members: members<ResourceView>({
    Name: (resource) => textOf(resource, resource.name),
    Title: (resource) => textOf(resource, resource.title),
    Params: ({ params, isPosts }) => asDict(params, isPosts ? marked : undefined),
    RelPermalink: (resource) => textOf(resource, addressOf(resource)),
    Permalink: (resource) => textOf(resource, originOf(resource.world) + addressOf(resource)),
    Publish: () => '',
    ResourceType: ({ file }) => resourceTypeOf(file.key),
    MediaType: ({ file }) => mediaTypeObject(mediaTypeOf(file.key)),
    Content: contentOf,
    Width: (resource) => BigInt(sizeOf(resource).width),
    Height: (resource) => BigInt(sizeOf(resource).height),
    Data: () => new Dict([['Integrity', new Safe('HTMLAttr', '')]]),
    Err: () => null,
    Key: ({ file }) => marked(`/${file.key}`),
    Exif: () => null,
    Meta: () => null,
    Colors: () => [],
    ...Object.fromEntries(
      'Resize Fit Fill Crop Process Filter'
        .split(' ')
        .map((name) => [name, (resource: ResourceView) => resourceObject(resource)]),
    ),
  }),
};

export function resourceObject(resource: ResourceView): Value {
  return new TypedObject(resourceType, resource);
}

export function resourceOf(value: Value | undefined): ResourceView | undefined {
  return value instanceof TypedObject && value.self instanceof ResourceView ? value.self : undefined;
}

/** `image` for `image/png`; files of text by what they are. */
export function resourceTypeOf(key: string): string {
  const { mainType } = mediaTypeOf(key);
  return mainType === '' ? 'unknown' : mainType;
}

/** The text of a resource; empty until its file has been read. */
export function contentOf(resource: ResourceView): Value {
  const { file, world, made } = resource;
  return made === undefined ? textOf(resource, world.services.text(file.key) ?? '') : made();
}

function addressOf({ file }: ResourceView): string {
  return encodePath(pathOfFile(file.key));
}

function originOf({ index, services, language }: World): string {
  return index.tree(language).site.baseURL || services.origin;
}

function sizeOf({ file }: ResourceView): { width: number; height: number } {
  if (resourceTypeOf(file.key) !== 'image') {
    throw unfit(`Cannot read the width of "${file.key}": it is no image`);
  }
  return { width: file.width ?? 0, height: file.height ?? 0 };
}

function textOf({ isPosts }: ResourceView, text: string): Value {
  return isPosts ? marked(text) : text;
}
