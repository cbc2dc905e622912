import { unfit } from './unfit.ts';
import {
  beginWatch,
  Dict,
  dropWatch,
  endWatch,
  MapObject,
  TemplateObject,
  type Tools,
  TypedObject,
  typeName,
  type Value,
} from './value.ts';

/**
 * The field or the method's result of this name, as `.Name` reads it. As in Hugo, a field of nil is nil.
 *
 * @throws {Problem} When the value has no such member, or does not accept these arguments.
 */
export function readField(receiver: Value, name: string, args: readonly Value[], tools: Tools): Value {
  if (receiver === null) return null;
  if (receiver instanceof TypedObject) {
    const member = receiver.type.members.get(name);
    if (member !== undefined) return settled(beginWatch(), member(receiver.self, args, tools), args);
  } else if (receiver instanceof TemplateObject) {
    const member = receiver.member(name);
    if (typeof member === 'function') return settled(beginWatch(), member(args, tools), args);
    if (member !== undefined) return args.length === 0 ? member : noMethod(name);
  }
  if (receiver instanceof Dict) return args.length === 0 ? receiver.get(name) : noMethod(name);
  if (receiver instanceof MapObject) return args.length === 0 ? receiver.dict.get(name) : noMethod(name);
  if (receiver instanceof TemplateObject)
    throw unfit(`Cannot read ".${name}": ${receiver.name} has no such field here`);
  throw unfit(`Cannot read ".${name}": a value of type ${typeName(receiver)} has no fields`);
}

/** A method's result is a text of the post if an argument is one. A field has the mark that its owner gave it. */
function settled(before: boolean, value: Value, args: readonly Value[]): Value {
  if (args.length > 0) return endWatch(before, value);
  dropWatch(before);
  return value;
}

function noMethod(name: string): never {
  throw unfit(`Cannot give arguments to ".${name}": it is no method`);
}
