### Telephone numbers, and the ones that count here.

settings-numbers = Telephone numbers
settings-numbers-open = See or change numbers
numbers-title = Telephone numbers
numbers-about = These numbers are in the protocols. Fill in another one if that is the one to call where you are. The window then shows yours everywhere, with the published one beside it. 112 always stays 112.
numbers-paper = On paper the published number stays.
numbers-checked = Checked on { $date }
numbers-own = The number to call here
numbers-wrong = This is not a telephone number: 3 to 15 digits, with spaces, hyphens, brackets or a plus.
numbers-own-mark = own number; published: { $published }
