# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors

"""The guide at a terminal: the list, a page with its sources, and what is not there."""

import unittest
import xml.etree.ElementTree as ET

from commandline import FIXTURES, CommandTest

TEXTS = FIXTURES.parent.parent / 'data' / 'guide'


def text_of(element):
    return ' '.join(''.join(element.itertext()).split())


class GuideTest(CommandTest):

    def say(self, *arguments):
        return self.run_program('guide', *arguments, LC_ALL='C.UTF-8').stdout.decode()

    def list_items(self):
        for path in sorted(TEXTS.glob('*.xml')):
            yield from ET.parse(path).iter('item')

    def test_list(self):
        """All items and grades; without an item it is the same."""
        said = self.say('--list')
        self.assertEqual(said, self.say())
        for item in self.list_items():
            self.assertRegex(said, rf'(?m)^  {item.get("id")} +\S')
        self.assertRegex(said, r'probiotics +No clear benefit\n')
        self.assertRegex(said, r'tea-tree-oil +Possible harm\n')
        self.assertLess(said.index('The gut and the skin'), said.index('Supplements'))

    def test_every_page(self):
        """Each text of the page is there, in lines that fit, with a number for each source."""
        for item in self.list_items():
            said = self.say(item.get('id'))
            plain = ' '.join(said.split())
            for element in item:
                if text_of(element) and element.tag != 'also':
                    self.assertIn(text_of(element), plain, item.get('id'))
                if element.tag == 'see':
                    self.assertRegex(said, rf'(?m)^  {element.get("item")} +\S')
            for line in said.splitlines():
                self.assertTrue(len(line) <= 78 or ' ' not in line.strip(), line)
            self.assertIn('\nSources\n  [1]  ', said)

    def test_page(self):
        said = self.say('vitamin', 'd')
        self.assertTrue(said.startswith('Vitamin D\nSupplements · Small or uncertain\n\n'))
        self.assertIn('1 µg is 40 IU. [4]', said)
        self.assertIn('\nTake care\n', said)
        self.assertIn('4,000 IU (100 µg)', said)
        self.assertIn('\n       https://doi.org/10.3390/nu16234128\n', said)
        for name in ('vitamin-d', 'VITAMIN D', 'cholecalciferol'):
            self.assertEqual(self.say(name), said)
        self.assertTrue(self.say('omega 3').startswith('Omega-3\n'))

    def test_unknown(self):
        self.fail_with('the nearest: probiotics', 'guide', 'probiotcs')
        self.fail_with('no page called “xyzzy”; see chamomile guide --list', 'guide', 'xyzzy')
        self.fail_with('lavender-oil', 'guide', 'massage')

    def test_usage(self):
        self.run_program('guide', '--list', 'yoga', status=2)
        self.run_program('guide', '--journal', 'x', status=2)


if __name__ == '__main__':
    unittest.main()
