#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""Checks every translation that po/LINGUAS names, and shows that a broken one would be noticed.

What is not translated yet is counted and breaks nothing: it appears in English.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(sys.argv.pop(1)).resolve()
DESKTOP_FILE = pathlib.Path(sys.argv.pop(1)).resolve()
LANGUAGES = (ROOT / 'po/LINGUAS').read_text().split()
DIRECTIVE = re.compile(r'%(?:(\d+)\$)?[-+#0]*(?:\d+|\*)?(?:\.\d+)?([a-zA-Z%])')
HEADER = '''msgid ""
msgstr ""
"Project-Id-Version: chamomile\\n"
"PO-Revision-Date: 2026-01-01 00:00+0000\\n"
"Last-Translator: Somebody\\n"
"Language-Team: German\\n"
"Language: de\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

'''


def directives(text):
    """What printf() or strftime() takes, in the order of the arguments."""
    found = [(number, letter) for number, letter in DIRECTIVE.findall(text) if letter != '%']
    if any(number for number, _ in found):
        found.sort(key=lambda one: int(one[0] or 0))
    return [letter for _, letter in found]


def numbers(text):
    """The numbers of two digits and more, however they are grouped and whatever the comma."""
    plain = re.sub(r'(?<=\d)[.,\u00a0\u202f](?=\d)', '', DIRECTIVE.sub('', text))
    return set(re.findall(r'\d{2,}', plain))


def run(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True,
                          cwd=ROOT, check=False)


def messages(path):
    """Every translated message of a file as (what it was, what it became)."""
    lines = run('msgattrib', '--translated', '--no-fuzzy', '--no-obsolete', '--no-wrap', path)
    for block in lines.stdout.split('\n\n')[1:]:
        found = re.findall(r'^(msg(?:id|id_plural|str)(?:\[\d\])?) ((?:".*"\n?)+)', block,
                           re.MULTILINE)
        texts = {}
        for key, text in found:
            parts = re.findall(r'^"(.*)"$', text, re.MULTILINE)
            texts[key] = ''.join(parts).replace('\\"', '"').replace('\\n', '\n')
        last = texts.get('msgid_plural', texts.get('msgid', ''))
        for key, text in texts.items():
            if key.startswith('msgstr'):
                first = key == 'msgstr[0]' and texts['msgid']
                yield first or last, text, last


def faults(path):
    """What is wrong with a translation, a line each."""
    said = run('msgfmt', '--check', '--check-accelerators=_', '--output-file=/dev/null', path)
    yield from said.stderr.splitlines()
    for text, translated, other in messages(path):
        if directives(translated) not in (directives(text), directives(other)):
            yield f'{path.name}: {translated!r} does not take what {text!r} does'
        if not numbers(text) <= numbers(translated):
            yield f'{path.name}: {translated!r} lacks a number of {text!r}'
        if text.endswith(';') and ' ' not in text and not translated.endswith(';'):
            yield f'{path.name}: the list {translated!r} does not end with a semicolon'
        if text.strip(' ') != text and translated.strip(' ') == translated:
            yield f'{path.name}: {translated!r} lost the space at the end of {text!r}'


def count_untranslated(path, folder):
    """How many messages of the sources a translation lacks."""
    template = pathlib.Path(folder) / 'chamomile.pot'
    made = subprocess.run(
        ['xgettext', '--files-from=po/POTFILES.in', '--from-code=UTF-8', '--keyword=_',
         '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2', f'--output={template}'],
        cwd=ROOT, env={'GETTEXTDATADIRS': str(ROOT / 'data/guide'), 'PATH': '/usr/bin:/bin'},
        capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    # the guide is found by rules of its own, sources too
    assert '"A rule of this program, chosen by its makers"' in template.read_text()
    merged = pathlib.Path(folder) / path.name
    run('msgmerge', '--quiet', '--no-fuzzy-matching', '--output-file', merged, path, template)
    said = run('msgfmt', '--statistics', '--output-file=/dev/null', merged).stderr
    missing = re.search(r'(\d+) untranslated', said)
    return int(missing[1]) if missing else 0


class TestTranslations(unittest.TestCase):
    def test_each_is_sound(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                self.assertEqual(list(faults(ROOT / f'po/{language}.po')), [])

    def test_foods_have_names(self):
        for language in LANGUAGES:
            said = re.search(r'^msgctxt "language of the foods"\nmsgid "en"\nmsgstr "(.*)"$',
                             (ROOT / f'po/{language}.po').read_text(), re.MULTILINE)
            if said and said[1] not in ('', 'en'):
                self.assertTrue((ROOT / f'data/catalogue/foods-{said[1]}.ini').exists(), said[1])

    def test_what_is_missing_is_counted(self):
        for language in LANGUAGES:
            with self.subTest(language=language), tempfile.TemporaryDirectory() as folder:
                missing = count_untranslated(ROOT / f'po/{language}.po', folder)
                print(f'# {language}: {missing} messages are not translated yet')

    def test_the_desktop_entry_speaks_them(self):
        """The name of the program is the same in all, although a flower has it too."""
        lines = DESKTOP_FILE.read_text().splitlines()
        self.assertIn('Name=Chamomile', lines)
        self.assertEqual([line for line in lines if line.startswith('Name[')], [])
        for language in LANGUAGES:
            self.assertTrue(any(line.startswith(f'Comment[{language}]=') for line in lines))

    def test_a_broken_one_is_noticed(self):
        for message, why in [
                ('msgid "%s is %d"\nmsgstr "%d ist %s"\n', 'does not take'),
                ('msgid "_Open"\nmsgstr "Öffnen"\n', 'keyboard accelerator'),
                ('msgid "4,000 IU, 0.5 %"\nmsgstr "400 IE, 0,5 %"\n', 'lacks a number'),
                ('msgid "a;b;"\nmsgstr "a;b"\n', 'semicolon'),
                ('msgid " and more"\nmsgstr "und mehr"\n', 'space'),
                ('msgid "one\\n"\nmsgstr "eins"\n', 'both end'),
                ('#, c-format\nmsgid "one %s"\nmsgid_plural "%d %s"\nmsgstr[0] "%d"\n'
                 'msgstr[1] "%d %s"\n', "'%d' does not take")]:
            with self.subTest(why=why), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder) / 'de.po'
                path.write_text(HEADER + message)
                self.assertIn(why, '\n'.join(faults(path)))

    def test_numbers_may_be_written_another_way(self):
        self.assertEqual(numbers('4,000 IU, 0.5 %'), numbers('4.000 IE, 0,5 %'))
        self.assertEqual(numbers('4,000 IU'), numbers('4000 IE'))

    def test_arguments_may_change_their_order(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / 'de.po'
            path.write_text(HEADER + 'msgid "%s of %d"\nmsgstr "%2$d von %1$s"\n')
            self.assertEqual(list(faults(path)), [])


if __name__ == '__main__':
    unittest.main()
