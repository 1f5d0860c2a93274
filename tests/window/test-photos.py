# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""Photos of a day: added, captioned, removed and compared; what is no photo is refused in words."""

import hashlib
import struct
import unittest
import zlib

from harness import Window, wait_for

PHOTOS = "SELECT caption, region FROM photo ORDER BY id"


def make_png(red, green, blue):
    """A picture of 8 by 8 pixels in one colour, as the bytes of a file."""
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))

    rows = (b"\0" + bytes((red, green, blue)) * 8) * 8
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
            + chunk(b"tEXt", b"Comment\0HOME") + chunk(b"IDAT", zlib.compress(rows))
            + chunk(b"IEND", b""))


class Photos(unittest.TestCase):
    def setUp(self):
        self.window = Window()
        self.addCleanup(self.window.__exit__)
        self.window.start()
        self.window.press("Start My Journal", role="button")
        self.window.find("Add Photos…", role="button")

    def add(self, name, contents):
        """By the file dialog, as a person does."""
        window = self.window
        path = window.home / name
        path.write_bytes(contents)
        window.press("Add Photos…", role="button")
        window.choose_file("Add Photos", "Add", path)

    def test_added_without_what_the_camera_wrote(self):
        window = self.window
        self.add("arm.png", make_png(200, 120, 100))
        window.wait_for_row(PHOTOS, expected=[("", "")])
        window.find("Photo", role="button")
        (name,), = window.ask("SELECT file FROM photo")
        kept = (window.data / "photos" / name).read_bytes()
        self.assertEqual(name, hashlib.sha256(kept).hexdigest() + ".jpg")
        self.assertTrue(kept.startswith(b"\xff\xd8\xff"))
        self.assertNotIn(b"HOME", kept)

    def test_captioned_removed_and_brought_back(self):
        window = self.window
        self.add("arm.png", make_png(200, 120, 100))
        window.press("Photo", role="button")
        window.find("Remove Photo", role="button")
        window.tab_to("Caption")
        window.type("Week 3")
        window.wait_for_row(PHOTOS, expected=[("Week 3", "")])
        window.press("Remove Photo", role="button")
        window.wait_for_row(PHOTOS, expected=[])
        window.find("Photo removed", role="label")
        window.keys("ctrl+z")
        window.wait_for_row(PHOTOS, expected=[("Week 3", "")])
        window.find("Week 3", role="button")

    def test_two_are_compared(self):
        window = self.window
        self.assertTrue(window.lacks("Compare…", role="button"))
        self.add("first.png", make_png(200, 120, 100))
        self.add("second.png", make_png(220, 150, 130))
        window.press("Compare…", role="button")
        slider = window.find("How much of the earlier photo is shown", role="slider")
        self.assertEqual(slider.queryValue().currentValue, 50)
        window.tab_to("How much of the earlier photo is shown")
        window.keys("Right", "Right")
        wait_for("60 %", lambda: round(slider.queryValue().currentValue) == 60)
        window.keys("Home")
        wait_for("0 %", lambda: slider.queryValue().currentValue == 0)

    def test_no_photo_is_refused_in_words(self):
        window = self.window
        self.add("letter.png", b"Dear diary, this is no picture.")
        window.find("Photo Was Not Added", role="label")
        window.find(contains="letter.png: This is not a picture", role="label")
        self.assertEqual(window.ask(PHOTOS), [])


if __name__ == "__main__":
    unittest.main()
