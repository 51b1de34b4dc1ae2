//! The practice's own copy of a paper, and `verify`: whether such a file is still what was made.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use super::{Failed, Terminal, tell, told};
use crate::case::Damage;
use crate::document::{
    Account, ArchiveError, Difference, Extent, Matter, NoAttachment, Unjudged, Verdict, archive, verify,
};
use crate::locale::Language;
use crate::protocol::load::{self, SourceFile};
use crate::protocol::{Protocol, Template, bundle};
use crate::vault::{self, Disk, Editions, Home, VaultError};

/// A paper larger than this was not made here.
const LARGEST: u64 = 256 << 20;

impl Terminal {
    /// Says whether print, case and protocol of a file belong together: 0 when they do, 1 when they do not, 2 when it
    /// cannot be told.
    pub(super) fn verify(&self, file: &Path) -> Result<ExitCode, Failed> {
        let locale = &self.locale;
        let bytes = vault::read_typed(&Disk, file, LARGEST).map_err(|error| match error {
            VaultError::NoSuchFile { .. } => Failed(locale.msg_cli_not_found(file.display().to_string())),
            error => self.trouble(&error),
        })?;
        Ok(match verify(&bytes) {
            Verdict::Together(account) => {
                tell(&format!("{}\n{}", locale.msg_verify_together(), self.accounted(&account)))?;
                ExitCode::SUCCESS
            }
            Verdict::SameWords(account) => {
                tell(&format!("{}\n{}", locale.msg_verify_same_words(), self.accounted(&account)))?;
                ExitCode::from(2)
            }
            Verdict::Apart(differences) => {
                let said: Vec<String> =
                    differences.iter().map(|difference| format!("- {}", self.differs(difference))).collect();
                tell(&format!("{}\n{}", locale.msg_verify_apart(), said.join("\n")))?;
                ExitCode::FAILURE
            }
            Verdict::Unjudged(why) => {
                let why = match why {
                    Unjudged::NoPdf => locale.msg_verify_no_pdf(),
                    Unjudged::NoAttachment => locale.msg_verify_no_attachment(),
                    Unjudged::Newer => locale.msg_verify_newer(),
                    Unjudged::OtherVersion { made_with } => locale.msg_verify_other_version(made_with),
                };
                tell(&format!("{}\n{why}", locale.msg_verify_unjudged()))?;
                ExitCode::from(2)
            }
        })
    }

    fn accounted(&self, account: &Account) -> String {
        let locale = &self.locale;
        let (protocol, guideline, encoding) = &account.protocol;
        [
            locale.msg_verify_document(account.document.as_str(), locale.date(account.date)),
            locale.msg_verify_protocol(protocol.as_str(), guideline.as_str(), *encoding),
            locale.msg_verify_case(account.events, account.outcomes),
            locale.msg_verify_hash(&account.case_hash),
            locale.msg_verify_maker(&account.made_with),
            locale.msg_verify_limits(),
        ]
        .join("\n")
    }

    fn differs(&self, difference: &Difference) -> String {
        let locale = &self.locale;
        match difference {
            Difference::Attachment => locale.msg_verify_attachment_changed(),
            Difference::Journal(Damage::Broken { line }) => locale.msg_verify_journal_broken(*line),
            Difference::Journal(Damage::NoOpening) => locale.msg_verify_journal_headless(),
            Difference::Case => locale.msg_verify_other_case(),
            Difference::Protocol => locale.msg_verify_other_protocol(),
            Difference::Outcomes => locale.msg_verify_other_outcomes(),
            Difference::Pages { found, made } => locale.msg_verify_pages(*found, *made),
            Difference::Text { page, found, made } => locale.msg_verify_text(*page, found, made),
            Difference::Rest => locale.msg_verify_rest(),
        }
    }

    /// The practice's own copy of a paper, with its case attached.
    pub(super) fn archived(
        &self,
        matter: &Matter<'_>,
        template: &Template,
        language: Language,
        of: &Path,
    ) -> Result<Vec<u8>, Failed> {
        let files = self.sources(matter.protocol, of)?;
        match archive(matter, template, language, Extent::Whole, &files) {
            Ok(printed) => Ok(printed.bytes),
            Err(ArchiveError::NoAttachment(
                why @ (NoAttachment::Unwritable(_) | NoAttachment::NamelessZone),
            )) => Err(told(self.locale.not_attached(why))),
            Err(ArchiveError::NoAttachment(_)) => Err(Failed(self.locale.msg_verify_nothing_attached())),
            Err(ArchiveError::Print(why)) => Err(Failed(why.to_string())),
        }
    }

    /// The files this protocol was loaded from: the ones that were named, the ones that come along, those kept with a
    /// case, or the user's own.
    fn sources(&self, protocol: &Protocol, of: &Path) -> Result<Vec<SourceFile>, Failed> {
        let trouble = |error: VaultError| self.trouble(&error);
        let is_it = |files: &Vec<SourceFile>| load::hash(files) == protocol.hash;
        let is_protocol = |folder: &Path| folder.join("protocol.ron").is_file();
        for named in of.ancestors().filter(|folder| is_protocol(folder)) {
            let files = vault::read_protocol(&Disk, named).map_err(trouble)?;
            if is_it(&files) {
                return Ok(files);
            }
        }
        if let Some(files) = bundle::all().iter().map(bundle::Bundled::files).find(is_it) {
            return Ok(files);
        }
        let home = Home::find().map_err(trouble)?;
        let kept = Editions::new(Arc::new(Disk), home.path()).read(&protocol.hash).map_err(trouble)?;
        if let Some(files) = kept.filter(is_it) {
            return Ok(files);
        }
        let own = home.protocols().join(protocol.head.id.as_str());
        let files =
            if is_protocol(&own) { vault::read_protocol(&Disk, &own).map_err(trouble)? } else { Vec::new() };
        Some(files).filter(is_it).ok_or_else(|| Failed(self.locale.msg_verify_nothing_attached()))
    }
}
