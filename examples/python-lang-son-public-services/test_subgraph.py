"""python3 -m unittest"""

import unittest

from graphql_subset import answer_question
from subgraph import PROVINCE, SDL, Subgraph

ENTITIES = 'query LienTinh($representations: [_Any!]!) { _entities(representations: $representations) { %s } }'


def ask(query, **variables):
    return answer_question(Subgraph().root(), {'query': query, 'variables': variables})


def ask_entities(selection, *ids):
    representations = [{'__typename': 'Province', 'id': each} for each in ids]
    return ask(ENTITIES % selection, representations=representations)


class TheSubgraph(unittest.TestCase):
    def test_states_its_schema(self):
        self.assertEqual(ask('{ _service { sdl } }'), {'data': {'_service': {'sdl': SDL}}})

    def test_answers_a_figure_of_its_own_province(self):
        selection = '__typename ... on Province { id publicServices { onlineServiceCount { period value stated } } }'
        figure = {'period': '2024-09', 'value': 1543, 'stated': None}
        entity = {'__typename': 'Province', 'id': PROVINCE, 'publicServices': {'onlineServiceCount': figure}}
        self.assertEqual(ask_entities(selection, PROVINCE), {'data': {'_entities': [entity]}})

    def test_says_null_of_every_other_province_and_type(self):
        self.assertEqual(ask_entities('__typename', 'ha-noi', PROVINCE, 'x'),
                         {'data': {'_entities': [None, {'__typename': 'Province'}, None]}})
        other = [{'__typename': 'Farm', 'id': PROVINCE}]
        self.assertEqual(ask(ENTITIES % '__typename', representations=other), {'data': {'_entities': [None]}})


class TheLanguage(unittest.TestCase):
    def entity(self, selection, **variables):
        own = [{'__typename': 'Province', 'id': PROVINCE}]
        answer = ask(ENTITIES % f'... on Province {{ {selection} }}', representations=own, **variables)
        return answer['data']['_entities'][0]

    def test_aliases_rename_and_fields_of_one_name_are_joined(self):
        self.assertEqual(self.entity('a: id b: id id'), {'a': PROVINCE, 'b': PROVINCE, 'id': PROVINCE})
        joined = self.entity('publicServices { signingSimCount { value } } publicServices { signingSimCount { period } }')
        self.assertEqual(joined, {'publicServices': {'signingSimCount': {'value': 805, 'period': '2024-09'}}})

    def test_fragments_on_other_types_are_passed_over(self):
        self.assertEqual(self.entity('... on Farm { cows } ... { id }'), {'id': PROVINCE})

    def test_named_fragments_variables_and_defaults(self):
        query = ('query Q($r: [_Any!]!, $no: Boolean = false) { e: _entities(representations: $r) { ...P } }'
                 ' fragment P on Province { id @include(if: $no) __typename @skip(if: $no) }')
        answer = ask(query, r=[{'__typename': 'Province', 'id': PROVINCE}])
        self.assertEqual(answer, {'data': {'e': [{'__typename': 'Province'}]}})

    def test_literal_arguments_with_escapes_and_comments(self):
        query = '{ _entities(representations: [{__typename: "Prov\\u0069nce", id: "lang-son"}]) { __typename } } # end'
        self.assertEqual(ask(query), {'data': {'_entities': [{'__typename': 'Province'}]}})

    def test_what_is_not_understood_is_an_error_and_never_a_guess(self):
        for query, words in [
            ('{ nothing }', 'Cannot query field "nothing" on type "Query".'),
            ('{ _service }', 'needs a selection'),
            ('{ _service { sdl { x } } }', 'has no fields'),
            ('{ _service(x: 1) { sdl } }', 'takes no arguments'),
            ('{ _entities { __typename } }', 'arguments are not those'),
            ('{ _service { ...A } } fragment A on _Service { ...A }', 'contains itself'),
            ('{ _service { ...B } }', 'Unknown fragment'),
            ('{ _service { sdl @live } }', 'Unknown directive'),
            ('{ a: __typename a: _service { sdl } }', 'conflict'),
            ('mutation { x }', "expected query, found 'mutation'"),
            ('query A { __typename } query B { __typename }', 'Name one operation'),
            ('{', 'expected name, found'),
            ('{ "x" }', 'expected name'),
            ('{ € }', 'Syntax error at character 3'),
            ('{ _entities(representations: ' + '[' * 5000, 'nested too deeply'),
            (r'{ _entities(representations: "\x") { id } }', 'unknown escape'),
            ('{ a' * 30 + ' }' * 30, 'nested more than 20 deep'),
        ]:
            with self.subTest(query):
                errors = ask(query).get('errors', [{'message': 'none'}])
                self.assertIn(words, errors[0]['message'])


if __name__ == '__main__':
    unittest.main()
