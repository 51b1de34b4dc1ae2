### Whether a paper is still what the program made.

verify-together = Print, case and protocol belong together.
verify-apart = Print, case and protocol do not belong together:
verify-same-words = Case and protocol belong together, and the words on paper are those of the case. What the pages look like cannot be checked by this version: another version made them.
verify-unjudged = This cannot be checked.
verify-document = Paper: { $document }, { $date }
verify-protocol = Protocol: { $protocol }, edition { $edition }, encoding { $encoding }
verify-case = Case: { $events ->
    [one] { $events } event
   *[other] { $events } events
  } replayed, { $outcomes ->
    [one] { $outcomes } outcome
   *[other] { $outcomes } outcomes
  }, the same as then
verify-hash = Hash of the case: { $hash }
verify-maker = Made with { $maker }
verify-limits = This shows whether anything changed. It does not prove who made the paper.
verify-attachment-changed = The attachment was changed.
verify-journal-broken = In the case, event { $line } does not fit the one before it: something was changed outside the program.
verify-journal-headless = The case does not begin with its opening.
verify-other-case = The case in the attachment is another than the one this paper was made of.
verify-other-protocol = The protocol in the attachment is another than the one the case was walked with.
verify-other-outcomes = The case now ends otherwise than when the paper was made.
verify-pages = The paper has { $found } pages instead of { $made }.
verify-text = The text on page { $page } was changed.
    It says: … { $found } …
    According to the case: … { $made } …
verify-rest = The words are right, but something else was changed or added: something drawn, a comment, or the structure.
verify-no-pdf = It is not a PDF that can be read.
verify-no-attachment = No case of Weegwijzer is attached. Only the practice's own copy for the archive carries the case; papers for others do not.
verify-newer = A newer version of Weegwijzer made the attachment. Use that version.
verify-other-version = { $maker } made this paper, and this version makes other words of it. Use that version.
verify-papers-written = { $papers } papers, { $pages } pages, in { $folder }
verify-archive-is-pdf = A copy for the archive is a PDF: let FILE end in .pdf.
verify-nothing-attached = No case can be attached to this: that takes a case walked with exactly this edition, and a paper for the own file.
