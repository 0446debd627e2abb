"""What Lạng Sơn states of its public services, as plain data in the shape of the contract."""

import csv
from pathlib import Path

PROVINCE = 'lang-son'
FOLDER = Path(__file__).parent
SDL = (FOLDER / 'schema.graphql').read_text(encoding='utf-8')
FIGURES = FOLDER / 'data' / 'figures.csv'

NUMBERS = ('value', 'lower', 'upper', 'numerator', 'denominator', 'stated')


def number(text):
    """Null where the cell is empty; a whole number stays one in JSON."""
    if text == '':
        return None
    return int(text) if text.lstrip('-').isdigit() else float(text)


def observation(row):
    """A row of figures as the contract's Observation: all of its fields, for the hub asks for all."""
    return {
        '__typename': 'Observation',
        'period': row['period'],
        'qualifier': row['qualifier'],
        **{name: number(row[name]) for name in NUMBERS},
        'locator': row['locator'] or None,
    }


def read_profile():
    with FIGURES.open(encoding='utf-8', newline='') as file:
        figures = {row['field']: observation(row) for row in csv.DictReader(file)}
    return {'__typename': 'ProvincePublicServices', **figures}


class Subgraph:
    """Reads its figures anew whenever the file has changed; a file that cannot be read leaves those before."""

    def __init__(self):
        self.read_at = FIGURES.stat().st_mtime_ns
        self.profile = read_profile()

    def current(self):
        changed_at = FIGURES.stat().st_mtime_ns
        if changed_at != self.read_at:
            try:
                self.profile = read_profile()
                self.read_at = changed_at
            except (KeyError, ValueError) as error:
                print(f'data/figures.csv: {error!r}; the figures before stay', flush=True)
        return self.profile

    def entity(self, representation):
        """Its own unit; null for every other, and for all that is no Province."""
        own = {'__typename': 'Province', 'id': PROVINCE}
        if not isinstance(representation, dict) or {**representation, **own} != representation:
            return None
        return {**own, 'publicServices': self.current()}

    def root(self):
        return {
            '__typename': 'Query',
            '_service': {'__typename': '_Service', 'sdl': SDL},
            '_entities': lambda representations: [self.entity(each) for each in representations],
        }
