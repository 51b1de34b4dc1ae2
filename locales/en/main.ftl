### The frame around every screen: title bar, commands, language, general words.

language-name = English
app-title = Weegwijzer

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
app-close = Close
app-hidden-show = Show again
keep-title = Save the case
keep-about-first = Next you choose a passphrase and make a recovery sheet. Only then is the case on this computer, encrypted.
keep-about = Saved on this computer. From then on the program saves every change by itself.
keep-anyway = Save it like this
closing-title = This case has not been saved yet
closing-about = If you close without saving, what you recorded is gone.
closing-discard = Close without saving
closing-half-typed-title = What you typed here has not been kept yet
closing-half-typed-about = If you close now, those words are gone.
closing-half-typed-stay = Back
leaving-half-typed-about = If you go to another screen now, those words are gone.
leaving-half-typed-discard = Leave without saving

word-ok = OK
word-cancel = Cancel
word-keep = Save
word-change = Change
word-remove = Remove
word-back = Back
word-optional = may be left empty
word-reason = Reason
word-open = Open

app-resume = Go on with this case
