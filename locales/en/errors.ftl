### What went wrong, and what to do: each a calm sentence with a remedy.

error-title = That did not work
error-retry = Try again

error-disk-full = The disk is full; { $path } was not saved.
    .remedy = Free some space and save again.
error-not-writable = { $path } cannot be written to.
    .remedy = Choose another folder, or ask your administrator for permission to write.
error-not-readable = { $path } cannot be read.
    .remedy = Check that the disk is connected and that you have permission to read.
error-damaged = { $path } is damaged.
    .remedy = Restore this file from a backup, or go on with the previous version.
error-newer-format = { $path } was made by a newer version of Weegwijzer.
    .remedy = Open the case with that newer version. The file was not changed.
error-locked = Weegwijzer is already open with this folder: { $path }
    .remedy = Go on in the window that is already open, or close it first.
error-no-such-case = This case is no longer there: { $path }
    .remedy = Refresh the list. Look for the folder in a backup if you did not remove the case yourself.
error-no-readable-revision = No saved version of this case can be read: { $path }
    .remedy = Nothing was erased. Restore the folder from a backup.
error-no-folder = No folder was found for your data.
    .remedy = Set the environment variable WEEGWIJZER_HOME to a folder you may write to.
error-no-random = The system gave no random numbers for a new case.
    .remedy = Start the program again. If that does not help, ask your administrator.
error-too-large = { $path } is larger than a case can be.
    .remedy = Check whether this file belongs to Weegwijzer.
error-wrong-shelf = Practice cases and real cases stay apart; this file is in the wrong place: { $path }
    .remedy = Put the file back where it was. Nothing was changed.
error-no-lock = { $path } cannot be locked.
    .remedy = Use a folder on this computer's own disk, not on a network.
error-folder-full = There are too many files of the same name in { $path }.
    .remedy = Choose another folder.
error-not-saved = { $path } was not saved.
    .remedy = Try again, or save in another place.
error-summary = The details for the list could not be written down.
    .remedy = Save a PDF of this case and report this error.

warning-older-revision = The last version of this case was damaged. You see the one before it.
warning-settings-damaged = The settings could not be read. The defaults apply.
warning-settings-newer = The settings are from a newer version. The defaults apply.
error-open-failed = The file could not be opened in another program.
    .remedy = Open it yourself from the folder.
error-pdf = The PDF could not be made.
    .remedy = Copy the note as text and report this error.
error-protocol = This protocol cannot be loaded.
    .remedy = Run: weegwijzer check, followed by the folder. It tells what is wrong and where.

error-missing-characters = The typeface cannot draw these characters: { $characters }
    .remedy = On paper their number stands in brackets. Replace them if they matter.
