"""The part of GraphQL that a province's subgraph is asked by: queries with selection sets, aliases, arguments, variables,
inline and named fragments, @skip and @include.

Left out, for the hub never sends it to a subgraph that only serves the contract: mutations, subscriptions, introspection
beyond __typename. Whatever is left out is answered with an error, never with a guess.
"""

import json
import re
from dataclasses import dataclass, field

MOST_DEPTH = 20

TOKEN = re.compile(
    r'[\s,\ufeff]+|#[^\n\r]*|(?P<spread>\.\.\.)|(?P<punctuator>[!$&()\[\]{}:=@|])'
    r'|(?P<name>[A-Za-z_]\w*)|(?P<number>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)'
    r'|(?P<string>"(?:[^"\\\n]|\\.)*")',
    re.ASCII,
)


class GraphQLError(Exception):
    """What is wrong with a question; it is answered as an error."""


@dataclass
class Field:
    name: str
    alias: str
    arguments: dict = field(default_factory=dict)
    directives: list = field(default_factory=list)
    selections: list = field(default_factory=list)


@dataclass
class Fragment:
    """An inline fragment, or a named one where it is defined. `on` is None where it names no type."""

    on: str | None
    directives: list
    selections: list


@dataclass
class Spread:
    name: str
    directives: list


@dataclass
class Variable:
    name: str


@dataclass
class Operation:
    name: str | None
    defaults: dict
    selections: list


class Parser:
    def __init__(self, text):
        self.tokens = list(self.split(text))
        self.at = 0
        self.depth = 0

    @staticmethod
    def split(text):
        at = 0
        while at < len(text):
            found = TOKEN.match(text, at)
            if not found:
                raise GraphQLError(f'Syntax error at character {at + 1}: {text[at:at + 20]!r}')
            at = found.end()
            if found.lastgroup:
                yield found.lastgroup, found.group()
        yield 'end', ''

    def peek(self):
        return self.tokens[self.at][1]

    def take(self, kind=None, text=None):
        found_kind, found = self.tokens[self.at]
        if (kind and found_kind != kind) or (text and found != text):
            raise GraphQLError(f'Syntax error: expected {text or kind}, found {found or "the end"!r}')
        self.at += 1
        return found

    def skip(self, text):
        if self.tokens[self.at][0] in ('punctuator', 'spread') and self.peek() == text:
            self.at += 1
            return True
        return False

    def document(self):
        operations, fragments = [], {}
        while self.tokens[self.at][0] != 'end':
            if self.peek() == 'fragment':
                self.take()
                name = self.take('name')
                self.take('name', 'on')
                fragments[name] = Fragment(self.take('name'), self.directives(), self.selection_set())
            else:
                operations.append(self.operation())
        return operations, fragments

    def operation(self):
        if self.peek() == '{':
            return Operation(None, {}, self.selection_set())
        self.take('name', 'query')
        name = self.take('name') if self.tokens[self.at][0] == 'name' else None
        defaults = {}
        if self.skip('('):
            while not self.skip(')'):
                self.take(text='$')
                variable = self.take('name')
                self.take(text=':')
                self.type()
                if self.skip('='):
                    defaults[variable] = self.value()
        self.directives()
        return Operation(name, defaults, self.selection_set())

    def type(self):
        if self.skip('['):
            self.type()
            self.take(text=']')
        else:
            self.take('name')
        self.skip('!')

    def selection_set(self):
        self.depth += 1
        if self.depth > MOST_DEPTH:
            raise GraphQLError(f'The question is nested more than {MOST_DEPTH} deep')
        self.take(text='{')
        selections = [self.selection()]
        while not self.skip('}'):
            selections.append(self.selection())
        self.depth -= 1
        return selections

    def selection(self):
        if self.skip('...'):
            if self.tokens[self.at][0] == 'name' and self.peek() != 'on':
                return Spread(self.take('name'), self.directives())
            on = self.take('name') and self.take('name') if self.peek() == 'on' else None
            return Fragment(on, self.directives(), self.selection_set())
        name = self.take('name')
        alias, name = (name, self.take('name')) if self.skip(':') else (name, name)
        arguments = self.arguments()
        directives = self.directives()
        return Field(name, alias, arguments, directives, self.selection_set() if self.peek() == '{' else [])

    def arguments(self):
        arguments = {}
        if self.skip('('):
            while not self.skip(')'):
                name = self.take('name')
                self.take(text=':')
                arguments[name] = self.value()
        return arguments

    def directives(self):
        directives = []
        while self.skip('@'):
            directives.append((self.take('name'), self.arguments()))
        return directives

    def value(self):
        kind, text = self.tokens[self.at]
        self.at += 1
        if text == '$':
            return Variable(self.take('name'))
        if text == '[':
            values = []
            while not self.skip(']'):
                values.append(self.value())
            return values
        if text == '{':
            fields = {}
            while not self.skip('}'):
                name = self.take('name')
                self.take(text=':')
                fields[name] = self.value()
            return fields
        if kind in ('number', 'string'):
            return json.loads(text)
        if kind == 'name':
            return {'true': True, 'false': False, 'null': None}.get(text, text)
        raise GraphQLError(f'Syntax error: expected a value, found {text or "the end"!r}')


class Execution:
    """One operation over plain data: dicts with a __typename, lists, values; a callable takes the field's arguments."""

    def __init__(self, operation, fragments, variables):
        self.fragments = fragments
        self.variables = {**operation.defaults, **variables}

    def resolve(self, value):
        if isinstance(value, Variable):
            return self.variables.get(value.name)
        if isinstance(value, list):
            return [self.resolve(each) for each in value]
        if isinstance(value, dict):
            return {name: self.resolve(each) for name, each in value.items()}
        return value

    def is_wanted(self, directives):
        for name, arguments in directives:
            if name not in ('skip', 'include'):
                raise GraphQLError(f'Unknown directive "@{name}"')
            if bool(self.resolve(arguments.get('if'))) != (name == 'include'):
                return False
        return True

    def collect(self, selections, typename, fields, open_fragments=()):
        """Fields by their response names; those of one name are answered together (GraphQL §6.3.2)."""
        for selection in selections:
            if not self.is_wanted(selection.directives):
                continue
            if isinstance(selection, Field):
                fields.setdefault(selection.alias, []).append(selection)
                continue
            fragment, within = selection, open_fragments
            if isinstance(selection, Spread):
                if selection.name in open_fragments:
                    raise GraphQLError(f'The fragment "{selection.name}" contains itself')
                fragment = self.fragments.get(selection.name)
                if not fragment:
                    raise GraphQLError(f'Unknown fragment "{selection.name}"')
                within = (*open_fragments, selection.name)
            if fragment.on in (None, typename):
                self.collect(fragment.selections, typename, fields, within)
        return fields

    def select(self, data, selections):
        answer = {}
        for alias, fields in self.collect(selections, data['__typename'], {}).items():
            first = fields[0]
            if first.name not in data:
                raise GraphQLError(f'Cannot query field "{first.name}" on type "{data["__typename"]}".')
            if any(each.name != first.name or each.arguments != first.arguments for each in fields):
                raise GraphQLError(f'Fields "{alias}" conflict: use different aliases')
            value = data[first.name]
            if callable(value):
                value = value(**self.resolve(first.arguments))
            elif first.arguments:
                raise GraphQLError(f'The field "{first.name}" takes no arguments')
            answer[alias] = self.complete(value, first.name, [each for one in fields for each in one.selections])
        return answer

    def complete(self, value, name, selections):
        if value is None:
            return None
        if isinstance(value, list):
            return [self.complete(each, name, selections) for each in value]
        if isinstance(value, dict):
            if not selections:
                raise GraphQLError(f'The field "{name}" needs a selection of its fields')
            return self.select(value, selections)
        if selections:
            raise GraphQLError(f'The field "{name}" has no fields')
        return value


def answer_question(root, question):
    """Answers `{"query": …, "variables": …, "operationName": …}` over `root`, as GraphQL answers."""
    try:
        if not isinstance(question, dict) or not isinstance(question.get('query'), str):
            raise GraphQLError('The body has no "query"')
        operations, fragments = Parser(question['query']).document()
        wanted = question.get('operationName')
        chosen = [each for each in operations if wanted is None or each.name == wanted]
        if len(chosen) != 1:
            raise GraphQLError('Name one operation of the document')
        variables = question.get('variables') or {}
        return {'data': Execution(chosen[0], fragments, variables).select(root, chosen[0].selections)}
    except GraphQLError as error:
        return {'errors': [{'message': str(error)}]}
    except TypeError:
        return {'errors': [{'message': 'The arguments are not those of the field'}]}
    except (RecursionError, ValueError):
        return {'errors': [{'message': 'Syntax error: a value is nested too deeply, or holds an unknown escape'}]}
