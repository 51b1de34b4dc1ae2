### The frame around every screen: title bar, commands, language, general words.

language-name = English
app-title = Weegwijzer
app-subtitle = A guide through suspicions of child abuse and domestic violence

app-case = Case { $label }
app-unnamed-case = Case without a name
app-saved-at = saved { $time }
app-saving = saving…
app-unsaved = not saved yet
app-only-in-memory = in memory only
app-danger = Acute danger
app-hide = Hide
app-settings = Settings
app-keys = Keys
app-home = Start
app-close = Close
app-hidden = The screen is hidden.
app-hidden-show = Show again
keep-title = Save the case
keep-about = Saved on this computer. From then on the program saves every change by itself.
keep-anyway = Save it like this
closing-title = This case has not been saved yet
closing-about = If you close without saving, what you recorded is gone.
closing-discard = Close without saving

word-yes = yes
word-no = no
word-ok = OK
word-cancel = Cancel
word-keep = Save
word-add = Add
word-change = Change
word-remove = Remove
word-undo = Undo
word-redo = Redo
word-back = Back
word-next = Next
word-more = More
word-less = Less
word-optional = may be left empty
word-and = and
word-or = or
word-none = none
word-unknown = unknown
word-reason = Reason
word-date = Date
word-today = today
word-copy = Copy
word-copied = Copied
word-print = Print
word-open = Open
word-show = Show

app-resume = Go on with this case
