#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""Reads every statement of the guide, and shows that a broken guide would be noticed."""

import configparser
import pathlib
import re
import sys
import unittest
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(sys.argv.pop(1)).resolve()
GUIDE = ROOT / 'data/guide'
KINDS = {'treatment', 'food', 'habit', 'background', 'care'}
GRADES = {'helps', 'small', 'none', 'harm', 'unknown', 'background'}
CERTAINTIES = {'', 'A', 'B', 'C', 'D'}
DESIGNS = {'elimination', 'randomised'}
TOOLS = {'see-someone', 'breathing', 'breaks', 'meal-plan', 'review', 'report'}
ITEMS = '''gut-skin-link dysbiosis family-history environmental-allergens food-sensitivities
diet-and-deficiencies stress hormonal-changes fruit vegetables lean-protein healthy-fats
processed-food refined-sugar additives dairy gluten other-allergens probiotics
digestive-enzymes omega-3 vitamin-d meditation yoga deep-breathing sleep-hygiene
physical-activity relaxation-breaks aloe-vera chamomile calendula lavender-oil tea-tree-oil
frankincense-oil moisturisers shea-butter coconut-oil calendula-cream prescribed-topicals
step-up-treatment seeing-a-doctor dietitian long-term-maintenance elimination-tests'''.split()
FORBIDDEN = re.compile(
    r'\b(cur(e|es|ed|ing)|heal(s|ed|ing)?|proven to|scientifically proven|allergic to|'
    r'detox\w*|miracle\w*|guarantee\w*|superfoods?|causes? (eczema|flares?)|'
    r'stop (using )?your (treatment|medicine|steroid)\w*)\b', re.IGNORECASE)


def literals(*paths):
    return {word for path in paths
            for word in re.findall(r'"([^"\n]*)"', (ROOT / path).read_text())}


def groups():
    reader = configparser.ConfigParser(interpolation=None)
    reader.read(ROOT / 'data/catalogue/foods.ini')
    return {name[6:] for name in reader.sections() if name.startswith('group ')}


WORDS = {
    'kind': literals('src/model/treatment.c'),
    'unit': literals('src/model/treatment.c'),
    'limit': literals('src/model/nutrient.c'),
    'measure': literals('src/model/measure.c', 'src/model/measure.h'),
    'design': DESIGNS,
    'name': TOOLS,
}
WORDS['group'] = groups()
ALLOWED = {'treatment': {'kind', 'unit', 'amount', 'limit'}, 'track': {'measure'},
           'watch': {'group'}, 'test': {'design'}, 'tool': {'name'}, 'see': {'item'}}
NEEDED = {'treatment': 'kind', 'track': 'measure', 'watch': 'group', 'test': 'design',
          'tool': 'name', 'see': 'item'}
STATEMENTS = ('evidence', 'dose', 'caution')
TEXTS = ('name', 'also', 'what') + STATEMENTS


def text_of(element):
    return ' '.join(''.join(element.itertext()).split())


def check_statement(item, element, sources):
    named = element.get('source', '').split()
    if not named:
        yield f'{item}: {element.tag} without a source'
    for source in named:
        if source not in sources:
            yield f'{item}: no source {source}'


def check_text(where, element):
    text = text_of(element)
    if not text:
        yield f'{where}: {element.tag} is empty'
    found = FORBIDDEN.search(re.sub('“[^”]*”', '', text))
    if found:
        yield f'{where}: {element.tag} says “{found[0]}”'
    if len(element) or re.search('["\']|--|[.]{3}', text):
        yield f'{where}: {element.tag} is not plain text with typographic punctuation'


def check_action(item, element):
    tag = element.tag
    if text_of(element) or NEEDED[tag] not in element.attrib:
        yield f'{item}: {tag} is not whole'
    for key, value in element.attrib.items():
        if key not in ALLOWED[tag]:
            yield f'{item}: {tag} has no {key}'
        elif key in WORDS and value not in WORDS[key]:
            yield f'{item}: the program has no {key} {value}'


def check_item(element, themes, sources):
    item = element.get('id', '?')
    tags = [child.tag for child in element]
    for key, words in (('theme', themes), ('kind', KINDS), ('grade', GRADES),
                       ('certainty', CERTAINTIES)):
        if element.get(key) not in words:
            yield f'{item}: {key} is “{element.get(key)}”'
    if tags.count('name') != 1 or 'what' not in tags or 'evidence' not in tags:
        yield f'{item}: needs one name, what it is and evidence'
    if element.get('kind') in ('treatment', 'food', 'habit') and 'caution' not in tags:
        yield f'{item}: has no caution'
    if element.get('kind') == 'treatment' and tags.count('treatment') != 1:
        yield f'{item}: cannot be added to the checklist'
    if element.get('kind') == 'food' and 'watch' not in tags:
        yield f'{item}: cannot be watched'
    for child in element:
        if child.tag in TEXTS:
            yield from check_text(item, child)
        if child.tag in STATEMENTS:
            yield from check_statement(item, child, sources)
        elif child.tag in ALLOWED:
            yield from check_action(item, child)
        elif child.tag not in TEXTS:
            yield f'{item}: unknown element {child.tag}'


def read_of(item):
    """What is read on the page of an item, without its name."""
    return ' '.join(text_of(e) for e in item if e.tag in ('what',) + STATEMENTS)


def check_links(items):
    """None leads nowhere, and one that names another leads there."""
    names = {item.get('id'): item.findtext('name', '').strip() for item in items}
    for item in items:
        own, text = item.get('id'), read_of(item)
        led = [see.get('item') for see in item.iter('see')]
        for other in led:
            if other not in names or other == own or led.count(other) > 1:
                yield f'{own}: leads to {other}'
        for other, name in names.items():
            named = name and re.search(rf'\b{re.escape(name)}\b', text, re.IGNORECASE)
            if named and other not in [own] + led:
                yield f'{own}: names {other} and does not lead there'


def check_sources(sources, used):
    for source in sources:
        name, url = source.get('id'), source.get('url', 'https://')
        if not text_of(source) or not url.startswith('https://'):
            yield f'source {name}: no text, or an address that is none'
        if name not in used:
            yield f'source {name}: nothing refers to it'


def check_guide(texts):
    """Says what is wrong with the guide in the files' @texts."""
    roots = [ET.fromstring(text) for text in texts]
    found = {tag: [e for root in roots for e in root if e.tag == tag]
             for tag in ('theme', 'source', 'item')}
    used = {s for root in roots for e in root.iter() for s in e.get('source', '').split()}
    faults = []
    ids = {tag: [e.get('id') for e in elements] for tag, elements in found.items()}
    for tag, names in ids.items():
        faults += [f'two of {tag} {n}' for n in set(names) if names.count(n) > 1]
    for root in roots:
        faults += [f'unknown element {e.tag}' for e in root if e.tag not in found]
    for theme in found['theme']:
        if [child.tag for child in theme] != ['name', 'summary']:
            faults.append(f'theme {theme.get("id")}: needs a name and a summary')
        for child in theme:
            faults += check_text(theme.get('id'), child)
        if not any(item.get('theme') == theme.get('id') for item in found['item']):
            faults.append(f'theme {theme.get("id")}: has no item')
    faults += check_sources(found['source'], used)
    faults += [f'{name}: is missing' for name in ITEMS if name not in ids['item']]
    for item in found['item']:
        faults += check_item(item, ids['theme'], ids['source'])
    faults += check_links(found['item'])
    return faults


def check_cautions(program, items):
    """Each line of the table in the program names no item, or one that there is."""
    table = re.search(r' rules\[\] = {(.*?)\n};', program, re.DOTALL)[1]
    lines = re.findall(r'  { "([\w-]+)", is_.*?(NULL|"[^"]*")(?:,\s+CHAM_\w+)? },\n',
                       table + '\n', re.DOTALL)
    named = [(key, item.strip('"')) for key, item in lines if item != 'NULL']
    if len(lines) != len(re.findall(r'^  { "', table, re.MULTILINE)) or len(named) < 20:
        yield f'cautions: {len(named)} of {len(lines)} lines name an item'
    for key, item in named:
        if item not in items:
            yield f'caution {key}: the guide has no {item}'


def read_texts():
    listing = ET.parse(GUIDE / 'guide.gresource.xml')
    return [(GUIDE / file.text).read_text() for file in listing.iter('file')]


class Guide(unittest.TestCase):
    def test_every_statement(self):
        self.assertEqual(check_guide(read_texts()), [])

    def test_every_file_is_listed(self):
        listed = {f.text for f in ET.parse(GUIDE / 'guide.gresource.xml').iter('file')}
        present = {p.name for p in GUIDE.glob('*.xml')} - {'guide.gresource.xml'}
        self.assertEqual(listed, present)
        translated = (ROOT / 'po/POTFILES.in').read_text().split()
        for name in present - {'sources.xml'}:
            self.assertIn(f'data/guide/{name}', translated)


    def test_every_caution(self):
        """What a caution leads to is there, and it would be noticed if it was not."""
        program = (ROOT / 'src/analysis/caution-table.c').read_text()
        self.assertEqual(list(check_cautions(program, ITEMS)), [])
        broken = program.replace('"tea-tree-oil" }', '"tee-tree-oil" }')
        self.assertEqual(list(check_cautions(broken, ITEMS)),
                         ['caution tea-tree: the guide has no tee-tree-oil'])
        broken = program.replace('"omega-3" }', 'NULL }')
        self.assertEqual(len(list(check_cautions(broken, ITEMS))), 1)


class BrokenGuide(unittest.TestCase):
    def assert_noticed(self, before, after, fault):
        texts = read_texts()
        broken = [text.replace(before, after, 1) for text in texts]
        self.assertTrue(texts != broken, f'nothing to break: {before}')
        faults = check_guide(broken)
        self.assertTrue(any(fault in f for f in faults), f'{fault} not in {faults}')

    def test_source(self):
        self.assert_noticed('evidence source="makrgeorgou-2018"', 'evidence', 'without a source')
        self.assert_noticed('source="singer-2019"', 'source="nobody"', 'no source nobody')
        self.assert_noticed('id="singer-2019"', 'id="worm-2000"', 'two of source worm-2000')
        self.assert_noticed('url="https://doi', 'url="doi', 'an address that is none')

    def test_item(self):
        self.assert_noticed('id="yoga"', 'id="ioga"', 'yoga: is missing')
        self.assert_noticed('grade="harm"', 'grade="good"', 'grade is “good”')
        self.assert_noticed(' grade="harm"', '', 'grade is “None”')
        self.assert_noticed('theme="foods" kind', 'theme="food" kind', 'theme is “food”')
        self.assert_noticed('kind="habit"', 'kind="sport"', 'kind is “sport”')
        self.assert_noticed('<name>Yoga</name>', '', 'needs one name')
        self.assert_noticed('<name>Yoga</name>', '<name> </name>', 'name is empty')

    def test_caution(self):
        texts = [re.sub('<caution.*?</caution>', '', text, flags=re.S) for text in read_texts()]
        self.assertIn('probiotics: has no caution', check_guide(texts))

    def test_keys(self):
        self.assert_noticed('measure="itch"', 'measure="scratch"', 'no measure scratch')
        self.assert_noticed('group="dairy"', 'group="milk"', 'no group milk')
        self.assert_noticed('watch group="dairy"', 'watch', 'watch is not whole')
        self.assert_noticed('tool name="breaks"', 'tool name="holiday"', 'no name holiday')
        self.assert_noticed('kind="probiotic"', 'kind="potion"', 'no kind potion')
        self.assert_noticed('unit="CFU"', 'unit="CFUs"', 'no unit CFUs')
        self.assert_noticed('limit="vitamin_d"', 'limit="vitamin_q"', 'no limit vitamin_q')
        self.assert_noticed('design="randomised"', 'design="guess"', 'no design guess')

    def test_links(self):
        self.assert_noticed('see item="yoga"', 'see item="ioga"', 'leads to ioga')
        self.assert_noticed('see item="yoga"', 'see item="physical-activity"',
                            'physical-activity: leads to physical-activity')
        self.assert_noticed('<see item="omega-3"/> <see item="other', '<see item="other',
                            'healthy-fats: names omega-3')
        self.assert_noticed('see item="yoga"', 'see', 'see is not whole')

    def test_words(self):
        for words in ('It cures eczema', 'It heals the skin', 'It is Proven to work',
                      'You are allergic to milk', 'A detox', 'Milk causes flares'):
            self.assert_noticed('Postures, breathing', words, 'yoga: what says')

    def test_refuted_words(self):
        refuted = [t.replace('Postures', 'Nobody should say “it cures eczema”. Postures')
                   for t in read_texts()]
        self.assertEqual(check_guide(refuted), [])


if __name__ == '__main__':
    unittest.main()
