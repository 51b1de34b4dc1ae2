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
