log-title = Access log
log-unwritten = What you do cannot be written in the access log now. { $cause } Your work is kept all the same. The log is completed as soon as that can be done, while the program is open.
log-moment = { $date } at { $time }
log-moments = { $date } { $from } to { $until }
log-who = { $user } at { $workstation }
log-who-locked = { $user } at { $workstation }, vault locked
log-case = case { $id }
log-program = Weegwijzer { $version }

log-founded = Make the vault
log-unlocked = Unlock the vault with the passphrase
log-recovered = Unlock the vault with the recovery key and a new passphrase
log-locked = Lock the vault
log-passphrase-changed = Change the passphrase
log-sheet-renewed = Make a new recovery sheet
log-case-opened = View the case
log-case-saved =
    { $times ->
        [one] Save the case
       *[other] Save the case { $times } times
    }
log-revision = version { $revision }
log-case-fetched = Get a case back from a backup
log-case-exported = Give the case to a colleague as a file
log-case-imported = Take in a case from a colleague
log-case-printed = Make a paper about the case
log-because = { $what }: { $reason }
log-case-erased = Erase the case
log-case-joined = Take a case that was made while locked into the vault
log-case-refused = Put a case that was made while locked aside
log-backed-up = Make a backup
log-restored = Restore the vault from a backup
log-keys-mended = File beside the keys mended
log-mark-refused = Mark to erase refused
log-read = View the log

log-done = done
log-refused = refused
log-failed = failed

log-gap-missing = Part { $number } of the log is missing.
log-gap-missing-more = Parts { $from } to { $to } of the log are missing.
log-gap-damaged = Part { $number } of the log is damaged or was changed.
log-gap-newer = Part { $number } of the log was made with a newer version of Weegwijzer.
log-gap-unlinked = Part { $number } of the log does not follow from the part before it: something there was removed or replaced.
log-gap-waiting = { $file }, written while the vault was locked, cannot be read.
log-end = End of the chain: { $link }
log-empty = Nothing was recorded in this period.

exchange-other-format = This is not a case from a colleague.
    .remedy = Ask for the file that Weegwijzer makes with Give to a colleague.
exchange-from-a-vault = This file is from inside a vault, and only that vault opens it.
    .remedy = Ask your colleague to give the case as a file for a colleague.
exchange-wrong-passphrase = This passphrase does not open the file.
    .remedy = Ask your colleague to say the passphrase again, by telephone.
exchange-too-costly = This file asks for more than a case ever needs, and was therefore not opened.
    .remedy = Ask your colleague whether this is the right file, and for a new one.
exchange-damaged = This file is damaged, or did not arrive whole.
    .remedy = Ask your colleague to give it again.
exchange-newer = This case was given with a newer version of Weegwijzer.
    .remedy = Open the file with that newer version.
exchange-practice = This is a practice case. Practice and real cases stay apart.
    .remedy = Nothing was taken in. Practice cases are played under Practice.

place-network = This folder is on another computer ({ $kind }). It is not certain there that what was saved stays saved.
    .remedy = Have whoever manages this computer set a folder on this computer itself (WEEGWIJZER_HOME). A backup may be on another computer.
place-synchronised = { $service } copies this folder to a server.
    .remedy = What is in the vault is encrypted, but how many cases there are and when they change can be seen there. Whoever manages this computer can set another folder (WEEGWIJZER_HOME).

place-papers-network = The folder for papers is on another computer ({ $kind }). Whoever may look into that folder there can read a paper that you save.
    .remedy = Rather print, or remove the file as soon as it is in the record.
place-papers-synchronised = { $service } copies the folder for papers to a server. A paper that you save goes along, readable.
    .remedy = Rather print, or remove the file as soon as it is in the record, on that server too. Whoever looks after this computer can set another folder (WEEGWIJZER_HOME).
