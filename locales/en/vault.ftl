### The vault in the window: keeping for the first time, locking and unlocking, a kept case, copies, the access log.

vault-title = Vault
vault-is-locked = Locked. Unlock to see your cases.
vault-is-open = Open. Everything is kept encrypted by itself.
vault-lock = Lock
vault-busy = One moment…
vault-encrypted = Your cases are encrypted on this computer. Only your passphrase or your recovery sheet opens them. Practice cases are fictional and stand beside them in the clear.
vault-none-yet = There is no vault yet. You make it when you keep your first case; from then on everything is encrypted.

app-waits-in-inbox = kept encrypted, waits for unlocking
app-waits-in-inbox-at = kept encrypted { $time }, waits for unlocking
app-name-it = Name it
app-manage = Manage

passphrase-own = Think of one yourself
passphrase-words = Have six words chosen
passphrase-rule = At least 12 characters, for example a sentence. There are no other rules.
passphrase-too-short = Still too short: at least 12 characters.
passphrase-long-enough = Long enough
secret-show = Show what you type
secret-hide = Hide what you type
passphrase-again = Once more
passphrase-unequal = The two are not the same.
passphrase-other-words = Other words
passphrase-words-about = Chosen at random. Write them down until you know them, and do not keep that note near this computer.
passphrase-new = New passphrase
passphrase-old = Present passphrase
passphrase-change = Change the passphrase
passphrase-change-about = The recovery sheet stays valid. Old backups open with the passphrase of the time.
passphrase-changed = The passphrase was changed.

unlock-title = Unlock your cases
unlock-about = A new case can do without: it is kept encrypted, and joins the vault once you unlock.
unlock-passphrase = Passphrase
unlock-unlock = Unlock
unlock-busy = Unlocking…
unlock-lost = Lost the passphrase?
unlock-found = With the passphrase after all
unlock-not = Not unlocked
unlock-lost-title = Open with the recovery sheet
unlock-lost-about = Copy the key from the recovery sheet and choose a new passphrase. The sheet stays valid.
unlock-key = Recovery key
unlock-key-hint = All groups, one after the other. Spaces and capitals make no difference.
unlock-vault = The number of this vault begins with { $number }. The same number is on the recovery sheet.
unlock-recovered = The vault is open. From now on your new passphrase holds. The recovery sheet stays valid.
unlock-recover = Open and take the new passphrase

founding-step = Step { NUMBER($number) } of 3
founding-passphrase = Choose a passphrase
founding-passphrase-about = Keeping makes a vault on this computer. Your passphrase opens it; nobody else knows it and nobody can look it up for you.
founding-choose = Passphrase
founding-sheet = Your recovery sheet
founding-sheet-about = If you lose the passphrase, only this sheet opens your cases. Print it or copy it by hand, and keep it in a safe place, not near this computer.
founding-begins = The key always begins with { $beginning }. After that come these groups:
founding-letters = The letters B, I and O and the digit 1 do not occur in the groups.
founding-save = Save as PDF
founding-open = Open to print
founding-sheet-lies = Your recovery sheet is still a readable file among your papers on this computer. Is it on paper? Then remove the file.
founding-sheet-remove-now = Remove the file
founding-sheet-removed = The file of the recovery sheet was removed.
founding-sheet-later = Later
founding-sheet-remove = Whoever has this sheet can read everything. Remove the PDF once it is printed.
founding-back = Copy two groups
founding-back-about = This makes sure that the sheet is there.
founding-group = Group { NUMBER($number) }
founding-group-wrong = This is not what the sheet says. Mind the number of the group.
founding-group-right = Right
founding-next = Next
founding-found = Make the vault and keep
founding-busy = Making the vault…
founding-cancel = Not now
founding-nothing-yet = The vault is not there yet. You can stop at any moment; the case stays in memory.
founding-not-kept = Not kept. The case is in memory only, for as long as the window is open.
founding-founded = The vault is made. From now on everything is kept by itself.

sheet-title = Recovery sheet
sheet-subtitle = Opens every case in your Weegwijzer vault, also without the passphrase
sheet-warning = Whoever has this sheet can read everything. Keep it in a safe place, such as a safe or a sealed envelope with a notary, and not near the computer. Without the passphrase and without this sheet your cases can never be read again.
sheet-key = The recovery key
sheet-begins = Beginning
sheet-use = How to use it
sheet-use-here = In Weegwijzer: start the program, choose “Lost the passphrase?”, copy the beginning and all groups one after the other, and choose a new passphrase.
sheet-use-age = Without Weegwijzer: every file of a case opens with the free program age. Put the beginning and the groups without spaces on one line in a text file key.txt and run: age -d -i key.txt FILE.case.age
sheet-about = To which vault this sheet belongs
sheet-vault = Number of the vault
sheet-date = Made on
sheet-which = This is sheet { NUMBER($number) } of this vault. Once it is in use, earlier sheets are no longer valid.
sheet-use-age-renewed = Without Weegwijzer: every file of a case opens with the free program age. Put the beginning and the groups without spaces on one line in a text file key.txt and run in the folder vault/keys: age -d -i key.txt -o keys.txt recovery.age. Then open a case with: age -d -i keys.txt FILE.case.age. Remove both text files afterwards.

renewal-title = Make a new recovery sheet
renewal-about = Is the recovery sheet lost, or did somebody else see it? Then make a new one here. Your passphrase stays the same.
renewal-still-title = What the old sheet can still do after that
renewal-still = In Weegwijzer it no longer opens this vault. Outside Weegwijzer it still opens the cases as they were kept until now, and every copy of the vault from before now. Whoever has the old sheet and such a copy can also read what you keep later.
    .remedy = Destroy the old sheet for that reason. Could somebody else have it? Then also remove old backups and other copies of the folder, and mind who can still reach the folder. In any case make a new backup.
renewal-sheet = Your new recovery sheet
renewal-take = Put this sheet into use
renewal-not-yet = Until you are done nothing changes, and your earlier recovery sheet stays valid. You can stop at any moment.
renewal-done = The new recovery sheet is valid. The earlier one no longer opens this vault: destroy it, and make a new backup.
renewal-left = Your earlier recovery sheet stays valid. The new one was not put into use and opens nothing: throw it away if you already printed or saved it.
renewal-left-unsure = It is not certain whether the new or the earlier recovery sheet is valid. Keep both until you have put a new sheet into use.
renewal-keep-both = Keep both recovery sheets until it has worked.
renewal-forgotten = The new recovery sheet was taken away because the screen was hidden or nobody was there for long. Your earlier recovery sheet stays valid.
    .remedy = Begin again with your passphrase. A new sheet that you already printed or saved opens nothing: throw it away.
renewal-unsure = The new recovery sheet was taken off the screen. It is not certain whether the new or the earlier recovery sheet is valid.
    .remedy = Keep both until you have put a new sheet into use. Begin again with your passphrase for that.

lock-title = Locking by itself
lock-after = { $minutes ->
    [one] after one minute
   *[other] after { $minutes } minutes
}
lock-sooner = Sooner
lock-later = Later
lock-hears-both = Also when the computer goes to sleep or the screen is locked.
lock-hears-sleep = Also when the computer goes to sleep. This system does not tell when the screen is locked.
lock-hears-session = Also when the screen is locked. This system does not tell when the computer goes to sleep.
lock-hears-nothing = This system does not tell when the computer goes to sleep or the screen is locked. Lock it yourself then, with Ctrl+L or F12.
founding-forgotten = The recovery key was taken away because the screen was hidden or nobody was there for long.
    .remedy = Choose a passphrase again. A sheet that you printed or saved already opens nothing: throw it away.
mended-mark = The file vault.ron had been changed and was mended. It says for what a case is sealed while the vault is locked.
    .remedy = What you began while the vault was locked may be unreadable to you and readable to whoever changed the file. Ask who looks after this computer who can write in the folder of the vault.
mended-sheet = The file that the recovery sheet opens was damaged and was mended. Your recovery sheet stays valid.
    .remedy = Make a new backup: in earlier copies this file may be damaged too.
mended-former-sheet = The keys in the folder of the vault still belonged to an earlier recovery sheet. That was mended: from now on only your newest recovery sheet is valid.
    .remedy = If the program stopped while you were putting a new recovery sheet into use, that is done now. Otherwise ask who looks after this computer who can write to the folder of the vault.
mended-log = Part of the access log is gone: something was taken out of the folder of the vault, or the folder was set back. Cases may be gone with it, also one that you began while the vault was locked.
    .remedy = The log says which numbered parts are missing. Ask who looks after this computer who can write in the folder of the vault.
mended-erasing = In the folder of the vault lay a mark to erase a case that this vault did not make. Nothing was erased.
    .remedy = If you were erasing a case with an older version of Weegwijzer, erase it again. Otherwise ask who can write in the folder of the vault.
warning-two-of-one = There are two works on this case that do not follow one another: the newest, and another in { $path }. Did you work on two computers, or was a copy put back? Open the case to make the other work a case of its own.
two-works = There is other work on this case that is not in here: on another computer, or in a copy that was put back. This is the newest.
two-works-part = Make the other a case of its own
two-works-parted = The other work is now a case of its own in the list: “{ $label }”. Nothing was erased.
warning-new-version = Becomes a new version of “{ $of }”, which is in the vault already. Take it in only if you wrote in it yourself while the vault was locked. The version of now is kept.
mended-open-folder = The folder of Weegwijzer is open to others on this computer as well, and that could not be changed.
    .remedy = Ask who looks after this computer to open the folder to you alone, or choose another place.
warning-passed-over = Beside this case is a file that Weegwijzer did not name so: { $path }. It was passed over and left as it is. It may be a copy, or work of another computer.
paper-saved-behind = A paper that was still being saved when you left lies as a readable file on this computer: { $path }
print-sent-behind = A paper that was still being printed when you left was sent to the printer. The case does not say so.
print-waits-behind = A paper was still in the queue of { $printer } when you left. It comes out as soon as the printer goes on. Fetch it there, or stop the job at the printer.
lock-busy = Being locked. What you wrote is kept first.
lock-closing = Being closed. What you wrote is kept first.
lock-waits = Not locked yet: what you wrote last could not be kept. It is tried again. Show the window to see what is the matter.

waiting-title = { $count ->
    [one] One case waits to join the vault
   *[other] { $count } cases wait to join the vault
}
waiting-about = { $count ->
    [one] Kept while the vault was locked. See whether you know this case.
   *[other] Kept while the vault was locked. See whether you know them.
}
waiting-changed = changed { $when } at { $time }
waiting-none-title = Nothing of this can be taken in
waiting-join = Take into the vault
waiting-later = Later
waiting-unknown = Not mine
waiting-look = View
waiting-look-about = To read; nothing is taken in or changed.
waiting-look-busy = The case is being read…
waiting-look-more = This case is too large to be shown whole here. Put it aside if you do not know it.
waiting-aside-ask = Put this case aside? It will not be in the list then. Nothing is erased.
waiting-aside = Put aside
waiting-back = Back
waiting-put-aside = “{ $label }” was put aside in the folder “{ $folder }”. Nothing was erased.
waiting-later-told = What waits stays kept, encrypted, and comes back at the next unlock.

find-title = Find a case
find-hint = a word of the name, the protocol or the step
find-all = All
find-open = Open
find-filed = In the file
find-concluded = Concluded
find-none = No case was found. Try another word, or choose all cases.
find-part = { NUMBER($from) } to { NUMBER($to) } of { NUMBER($all) }
find-before = Previous
find-after = Next
find-manage = Manage

custody-until = How long to keep it
custody-until-when = Keep at least until { $date }.
custody-rests-on-change = Twenty years after the last change. Source: KNMG reporting code 2023, records.
custody-rests-on-minor = For a minor at least until the 39th year of life, reckoned on the long side. Source: KNMG reporting code 2023, records.
custody-never-by-itself = The term is that of the patient's file. The program never erases anything by itself.
custody-filed-ask = Is this record in the patient's file?
custody-filed-about = That is where it belongs. This case is your working copy and should not become a shadow file.
custody-filed-yes = Yes, it is there
custody-filed-no = Not yet
custody-filed-erase = The record is in the file. You can erase this copy of your own now; there is no hurry.
custody-filed-later = Put the record in the patient's file. After that you can erase this copy of your own here.
custody-share = Hand to a colleague
custody-share-about = Makes one encrypted file of this case. Give the passphrase by another way than the file, for example by telephone.
custody-passphrase = Passphrase for this file
custody-make = Make the file
custody-shared = The file is ready: “{ $path }”.
custody-shared-how = Give it to your colleague, and the passphrase by another way. Remove the file afterwards.
custody-log = Who looked at it
custody-log-about = Every time this case was opened, changed, shared or printed.
custody-erase = Erase
custody-erase-about = The whole case goes from this computer. That it went and why stays in the log, without content. Backups, saved PDFs and paper stay.
custody-erase-reason = For example: the record is in the file, or the patient asked for it. This goes into the log; give no names.
custody-erase-needs-reason = First write why you erase this case. The reason goes into the log.
custody-erase-ask = Erase…
custody-erase-sure = Erase { $case } for good?
custody-erase-gone = This cannot be undone.
custody-erase-early = It should be kept until { $date }. Erase it only if the record is in the patient's file, or if there is another good reason.
custody-erase-not = Do not erase
custody-erase-yes = Yes, erase this case
custody-erased-but = { $papers ->
    [one] The case is erased. One PDF of this case is still in { $folder }. Remove that file there once it is in the patient's file.
   *[other] The case is erased. { $papers } PDFs of this case are still in { $folder }. Remove them there once they are in the patient's file.
}
custody-erased-uncounted = The case is erased. Whether papers of it are still in { $folder } could not be checked. Please look there yourself.
custody-erased = The case is erased. The log says that this happened and why.

copies-title = Backup and sharing
copies-never = There is no backup of your cases yet.
copies-due = Your last backup is of { $date }.
copies-make = Make a backup
copies-backup = Make a backup
copies-backup-about = Everything in the vault, encrypted as it is here. After writing, every file is read back and compared.
copies-folder = Folder
copies-folder-hint = The whole path, preferably on another disk or stick.
copies-restore = Restore a backup
copies-restore-about = Puts the vault of the copy back on this computer.
copies-verify = Check a backup
copies-passphrase-of-then = A copy opens with the passphrase of when it was made.
copies-folder-of-copy = Folder of the copy
copies-folder-of-copy-hint = The folder whose name begins with weegwijzer-. If you choose the folder it is in, the newest backup in it counts.
copies-verify-about = Reads back every file of an earlier copy and compares it.
copies-opens = What opens this copy?
copies-put-back = Restore
copies-receive = Receive a case from a colleague
copies-receive-about = You first see what is in it. Only then do you decide whether it goes into your vault.
copies-file = File
copies-file-hint = The whole path of the file you were given.
copies-passphrase = Passphrase your colleague gave you
copies-look = See what is in it
copies-incoming = This is in the file. Nothing has been put in your vault yet.
copies-take = Take into my vault
copies-leave = Leave it

logbook-of = Access log: { $case }
logbook-show = Look at the log
logbook-about = Who did what and when with the cases on this computer. Others cannot change it unnoticed; whoever has the key can.
logbook-week = 7 days
logbook-month = 30 days
logbook-year = A year
logbook-all = Everything
logbook-count = { $count ->
    [0] no lines
    [one] one line
   *[other] { $count } lines
}
logbook-print = Save as PDF
logbook-when = When
logbook-what = What
logbook-case = Case
logbook-who = Who
logbook-program = Program
logbook-result = Result

place-warning = Mind this folder

copies-made = { $cases ->
    [one] One case copied and read back: “{ $folder }”.
   *[other] { $cases } cases copied and read back: “{ $folder }”.
}
copies-left = { $count ->
    [one] One case could not be read and is not in the copy.
   *[other] { $count } cases could not be read and are not in the copy.
}
    .remedy = The rest was copied. Keep older copies as well, and open the case itself to see what is the matter.
copies-bad = { $count ->
    [one] One file of the copy is missing or damaged.
   *[other] { $count } files of the copy are missing or damaged.
}
    .remedy = Make a new copy on another disk, and keep older copies as well.
copies-whole = { $cases ->
    [one] Whole. One case, made on { $date }.
   *[other] Whole. { $cases } cases, made on { $date }.
}
copies-restored = { $cases ->
    [one] One case was restored from the copy of { $date }. The vault is open.
   *[other] { $cases } cases were restored from the copy of { $date }. The vault is open.
}
copies-taken = { $label } is now in your vault.
copies-sent = Sent on { $date }.
copies-role = Role: { $role }
copies-answers = { $count ->
    [0] no answers yet
    [one] one answer
   *[other] { $count } answers
}
copies-same-name = Another case in your vault has this name. After taking this one in they stand side by side.
copies-same-case = This case is in your vault already, under the name “{ $label }”. After taking it in it is there twice.
copies-brings-edition = This case brings the edition it was made with: { $title }. Only this case uses it; your own protocols stay as they are.
copies-unknown-protocol = The protocol of this case is not installed here. You can take it in; it opens once the protocol is here.
copies-not-a-case = There is no readable case in this file.
    .remedy = Ask your colleague to make the file again.
copies-without-keys = The keys of the vault on this computer are missing or damaged. A backup has them too. The cases that are here stay.
copies-fetch = Get it back from a backup
copies-fetch-about = Nothing of this case can be read here any more. What a backup has of it comes back. Other cases stay as they are.
copies-fetched = The case is back, as it was when the backup was made.
copies-none-here = There is no vault here yet. You can restore one from a backup.
logbook-not-whole = The log is not whole
logbook-not-whole-about = Compare it with an earlier print or a backup, and tell whoever manages this computer.
vault-restore = Restore from a backup
copies-folder-name = weegwijzer-backup

### The keyring of the computer, until there is a passphrase.

keep-about-sealed = Kept encrypted at once. The key lies in the keyring of your account on this computer, until you choose a passphrase and make a recovery sheet. That can wait.
keep-passphrase-first = A passphrase first
keyring-asked = The keyring of this computer is being asked. It may ask you for your password.
keyring-kept = Kept encrypted. The key lies in the keyring of your account. Choose a passphrase as soon as you have time: the start screen reminds you.
keyring-not-sealed = Not kept. The case is in memory only, for as long as the window is open. You can keep it with a passphrase.
keyring-remind = No passphrase and no recovery sheet yet
keyring-remind-about = Your cases now open only on this computer, with your account. If the keyring is lost, nobody can read them. A passphrase and a recovery sheet prevent that.
keyring-choose = Choose a passphrase
keyring-choose-about = Your cases are encrypted already. With a passphrase only you open them; the key then goes out of the keyring of this computer.
keyring-settle = Take this passphrase
keyring-not-settled = Until you are done, the key stays in the keyring. You can stop at any moment.
keyring-settled = From now on your passphrase opens the vault. The key is out of the keyring of this computer.
keyring-settled-left = From now on your passphrase opens the vault. The old key of Weegwijzer is still in the keyring; it opens nothing any more.
keyring-unlock-about = The key lies in the keyring of this computer: there is no passphrase yet. A new case needs no unlocking; it is kept encrypted.
keyring-encrypted = Your cases are encrypted on this computer. The key lies in the keyring of your account: there is no passphrase and no recovery sheet yet. Practice cases are fictional and lie readable beside them.
keyring-absent = No keyring can be reached on this computer.
    .remedy = Log out and in again if there should be one.
keyring-silent = The keyring of this computer gave no answer.
    .remedy = Try once more.
keyring-locked = The keyring of this computer stayed locked.
    .remedy = Try once more, and type your password there.
keyring-not-kept = The keyring of this computer keeps nothing after you log out.
    .remedy = So the key cannot lie there.
keyring-gone = The key is no longer in the keyring of this computer.
    .remedy = Nothing was changed in your cases. If the keyring was cleared or replaced, put the earlier one back. Without that key they do not open.
keyring-changed = The keyring of this computer gives back something else than the key.
    .remedy = What was kept before is not changed. If the keyring was replaced, put the earlier one back.
keyring-refused = The keyring of this computer refused.
    .remedy = Try once more.
