import { parse, print, stripIgnoredCharacters, validate } from 'graphql';
import { expect, test } from 'vitest';
import { anonymous, type Caller } from '../engine.ts';
import { readRequirements } from './read-requirements.ts';
import { refusalError } from './refusal.ts';
import { refuseFields } from './refuse-fields.ts';
import { callerWith, composedSchema, libraryGraph } from './rights-graph.fixture.ts';

const schema = composedSchema(...libraryGraph);
const requirements = readRequirements(schema);

function refuse(caller: Caller, query: string, operationName?: string): { asked: string | null; refused: string[] } {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const allowed = refuseFields({ document, operationName }, { schema, requirements, caller });
  expect(allowed.document ? validate(schema, allowed.document) : []).toEqual([]);
  return {
    asked: allowed.document && stripIgnoredCharacters(print(allowed.document)),
    refused: [...allowed.refused.values()].map(({ path, coordinate }) => `${path.join('.')} ${coordinate}`),
  };
}

test('a refused field leaves the document and is known by its node', () => {
  expect(refuse(anonymous, '{ reader { name email } }')).toEqual({
    asked: '{reader{name}}',
    refused: ['reader.email Reader.email'],
  });
});

test('the document of a caller who may see it all is the one that was given', () => {
  const document = parse('{ reader { name email } }');
  const allowed = refuseFields({ document, operationName: undefined }, { schema, requirements, caller: callerWith() });
  expect(allowed.document).toBe(document);
  expect(allowed.refused.size).toBe(0);
});

test('an alias does not hide a field, nor a field that lends its name to another', () => {
  expect(refuse(anonymous, '{ reader { name: email email: name } }')).toEqual({
    asked: '{reader{email:name}}',
    refused: ['reader.name Reader.email'],
  });
});

test('paths leave out the positions in lists', () => {
  const { refused } = refuse(anonymous, '{ all: readers { friends { email } } }');
  expect(refused).toEqual(['all.@.@.friends.@.email Reader.email']);
});

test('a field is refused wherever it comes in by fragments, named, nested or inline', () => {
  const query = `
    query { reader { ...A ... { ... on Reader { mail: email } } } }
    fragment A on Reader { id ...B }
    fragment B on Reader { name fines friend { ...C } }
    fragment C on Reader { note }`;
  expect(refuse(anonymous, query)).toEqual({
    asked:
      '{reader{...A ...{...on Reader{__typename}}}}' +
      'fragment A on Reader{id ...B}fragment B on Reader{name friend{...C}}fragment C on Reader{__typename}',
    refused: ['reader.fines Reader.fines', 'reader.friend.note Reader.note', 'reader.mail Reader.email'],
  });
});

test('a fragment that is spread in several places is refused in all of them and told once', () => {
  const query = '{ reader { ...F } readers { ...F friend { ...F } } } fragment F on Reader { id debt }';
  expect(refuse(callerWith(), query)).toEqual({
    asked: '{reader{...F}readers{...F friend{...F}}}fragment F on Reader{id}',
    refused: ['reader.debt Reader.debt'],
  });
});

test('nothing below a refused field is asked for: its fragments and variables go with it', () => {
  const query = `
    query Q($mask: Boolean, $title: String, $book: Boolean!) {
      audit { ...Log }
      reader { email(mask: $mask) name }
      find(title: $title) { ...Log ... on Book @include(if: $book) { place } }
    }
    fragment Log on Audit { log }`;
  expect(refuse(anonymous, query).asked).toBe(
    'query Q($title:String$book:Boolean!){reader{name}' +
      'find(title:$title){...Log ...on Book@include(if:$book){__typename}}}fragment Log on Audit{__typename}',
  );
  expect(refuse(anonymous, '{ open audit { ...Log } } fragment Log on Audit { log }').asked).toBe('{open}');
});

test('an object of which every field is refused is still asked for, to know whether it is there', () => {
  expect(refuse(anonymous, '{ reader { email } }').asked).toBe('{reader{__typename}}');
});

test('the placeholder keeps out of the way of a client that named another field so', () => {
  expect(refuse(anonymous, '{ reader { email } reader { __typename: id } }').asked).toBe(
    '{reader{__refused:__typename}reader{__typename:id}}',
  );
});

test('nothing is left of an operation that only asks for what is refused', () => {
  expect(refuse(anonymous, '{ audit { id } mood }').asked).toBeNull();
  expect(
    refuse(anonymous, '{ ...F ...F } fragment F on Query { ... { mood ...G } } fragment G on Query { pin }').asked,
  ).toBeNull();
  expect(refuse(anonymous, 'mutation { lend(book: 1) { id } }').asked).toBeNull();
});

test('a root fragment met first below the root still counts at the root', () => {
  expect(refuse(anonymous, '{ mood self { ...F } ...F } fragment F on Query { open }').asked).toBe(
    '{self{...F}...F}fragment F on Query{open}',
  );
});

test('a mutation that is refused is not run, its neighbours are', () => {
  expect(refuse(callerWith(), 'mutation { lend(book: 1) { id } open }')).toEqual({
    asked: 'mutation{open}',
    refused: ['lend Mutation.lend'],
  });
});

test('__typename and introspection are free everywhere', () => {
  const query = `{ __typename __schema { types { name } } find { __typename ... on Audit { __typename } } media { __typename } }`;
  expect(refuse(anonymous, query).refused).toEqual([]);
});

test('a field of an interface is refused for all of its types where one of them refuses it', () => {
  expect(refuse(callerWith(), '{ media { title place } }')).toEqual({
    asked: '{media{title}}',
    refused: ['media.@.place Medium.place'],
  });
  expect(refuse(callerWith('shelf'), '{ media { title place } }').refused).toEqual([]);
});

test('by a fragment on a type the field of an interface is refused only where that type refuses it', () => {
  expect(refuse(callerWith(), '{ media { ... on Film { place } ... on Book { place } } }')).toEqual({
    asked: '{media{...on Film{place}...on Book{__typename}}}',
    refused: ['media.@.place Book.place'],
  });
});

test('an interface inside a type, and a type inside a union, ask for what is theirs', () => {
  expect(
    refuse(callerWith(), '{ find { ... on Medium { id place } ... on Audit { id } ... on Reader { id } } }'),
  ).toEqual({
    asked: '{find{...on Medium{id}...on Audit{__typename}...on Reader{id}}}',
    refused: ['find.@.place Medium.place', 'find.@.id Audit.id'],
  });
});

test('a field that returns a type with a right is refused as a whole', () => {
  expect(refuse(callerWith(), '{ open audit { __typename } moods pin }')).toEqual({
    asked: '{open moods}',
    refused: ['audit Query.audit', 'pin Query.pin'],
  });
});

test('a type and its field may ask for different scopes, and both are needed', () => {
  expect(refuse(callerWith('admin'), '{ audit { id log } }').asked).toBe('{audit{id}}');
  expect(refuse(callerWith('admin', 'log'), '{ audit { id log } }').asked).toBe('{audit{id log}}');
  expect(refuse(callerWith('log'), '{ find { ... on Audit { log } } }').refused).toEqual(['find.@.log Audit.log']);
});

test('only the named operation is looked at and kept', () => {
  const query = 'query A { reader { email } } query B { open mood ...F } fragment F on Query { version }';
  expect(refuse(anonymous, query, 'B')).toEqual({
    asked: 'query B{open ...F}fragment F on Query{version}',
    refused: ['mood Query.mood'],
  });
});

test('fragments that spread each other many times are walked once', () => {
  const deep = Array.from(
    { length: 60 },
    (_, at) => `fragment F${at} on Query { ...F${at + 1} ... { ...F${at + 1} } }`,
  );
  expect(refuse(anonymous, `{ ...F0 } ${deep.join(' ')} fragment F60 on Query { mood }`).asked).toBeNull();
});

test('a refusal names the scopes, and tells the unknown from those who lack a right', () => {
  const document = parse('{ reader { fines email } }');
  const told = (caller: Caller): unknown[] =>
    [...refuseFields({ document, operationName: undefined }, { schema, requirements, caller }).refused.values()].map(
      (refusal) => refusalError(refusal, ['reader', refusal.coordinate]).toJSON(),
    );
  const fines = {
    path: ['reader', 'Reader.fines'],
    extensions: { code: 'FORBIDDEN', coordinate: 'Reader.fines', requiredScopes: [['admin'], ['fines:read', 'money']] },
  };
  expect(told(callerWith('money'))).toEqual([
    { ...fines, message: 'Reader.fines is refused: it requires the scope admin, or fines:read.' },
  ]);
  expect(told(anonymous)).toEqual([
    {
      ...fines,
      message: 'Reader.fines is refused: it requires the scope admin, or fines:read and money.',
      extensions: { ...fines.extensions, code: 'UNAUTHENTICATED' },
    },
    {
      message: 'Reader.email is refused: it requires authentication.',
      path: ['reader', 'Reader.email'],
      extensions: { code: 'UNAUTHENTICATED', coordinate: 'Reader.email', requiredScopes: [] },
    },
  ]);
});
