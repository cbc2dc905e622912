/** Files beside pages and files of the owner: https://gohugo.io/methods/resource/ */

import { Dict, Marked, type ObjectType, TypedObject, type Value } from '../../templates/value.ts';
import { addressValue, asDict, marked } from '../plain-value.ts';
import { ResourceView } from '../resources/resource-view.ts';
import { mediaTypeObject } from './media-type.ts';
import { members, type World } from './page-view.ts';
import { imageMembers } from './resource-image.ts';

const resourceType: ObjectType<ResourceView> = {
  name: '*resources.resourceAdapter',
  identity: ({ facts }) => facts.make ?? facts.file?.key,
  print: ({ facts }) => (facts.isPosts ? new Marked(facts.name) : facts.name),
  members: members<ResourceView>(
    {
      Name: (resource) => textOf(resource, resource.facts.name),
      Title: (resource) => textOf(resource, resource.facts.title ?? resource.facts.name),
      Params: ({ facts: { params = {}, isPosts } }) => asDict(params, isPosts ? marked : undefined),
      RelPermalink: ({ address }) => addressValue(address),
      Permalink: ({ address, world }) => addressValue(originOf(world) + address),
      Publish: (resource) => (resource.address === '' ? '' : ''),
      ResourceType: ({ mediaType }) => mediaType.mainType,
      MediaType: ({ mediaType }) => mediaTypeObject(mediaType),
      Content: (resource) => textOf(resource, resource.text),
      Data: ({ facts, integrity }) =>
        new Dict(facts.algorithm === undefined ? [] : [['Integrity', integrity]]),
      Err: () => null,
      Key: (resource) => textOf(resource, `/${resource.facts.target}`),
    },
    imageMembers(resourceObject),
  ),
};

export function resourceObject(resource: ResourceView): Value {
  return new TypedObject(resourceType, resource);
}

export function resourceOf(value: Value | undefined): ResourceView | undefined {
  return value instanceof TypedObject && value.self instanceof ResourceView ? value.self : undefined;
}

function originOf({ index, services, language }: World): string {
  return index.tree(language).site.baseURL || services.origin;
}

function textOf({ facts: { isPosts } }: ResourceView, text: string): Value {
  return isPosts ? marked(text) : text;
}
