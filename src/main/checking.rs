//! Papers on the command line that are kept and checked: a copy for the archive, whether a file is still what was made,
//! and every paper of a protocol for whoever proofreads them.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use jiff::tz::TimeZone;
use weegwijzer::case::{Damage, play, walk};
use weegwijzer::document::{
    Account, Difference, Extent, Matter, Profile, Unjudged, Verdict, archive, compose, print, verify,
};
use weegwijzer::protocol::load::{self, SourceFile};
use weegwijzer::protocol::{Language, Protocol, Template, bundle};
use weegwijzer::vault::{self, Disk, Files as _, Home};

use super::{Desk, Failed, complain, tell};

/// A paper larger than this was not made here.
const LARGEST: u64 = 256 << 20;

impl Desk {
    /// Says whether print, case and protocol of a file belong together: 0 when they do, 1 when they do not, 2 when it
    /// cannot be told.
    pub(super) fn verify(&self, file: &Path) -> ExitCode {
        let locale = &self.locale;
        let Ok(bytes) = Disk.read(file, LARGEST) else {
            complain(&locale.msg_cli_not_found(file.display().to_string()));
            return ExitCode::from(2);
        };
        match verify(&bytes) {
            Verdict::Together(account) => {
                tell(&format!("{}\n{}", locale.msg_verify_together(), self.accounted(&account)));
                ExitCode::SUCCESS
            }
            Verdict::SameWords(account) => {
                tell(&format!("{}\n{}", locale.msg_verify_same_words(), self.accounted(&account)));
                ExitCode::from(2)
            }
            Verdict::Apart(differences) => {
                let said: Vec<String> =
                    differences.iter().map(|difference| format!("- {}", self.differs(difference))).collect();
                tell(&format!("{}\n{}", locale.msg_verify_apart(), said.join("\n")));
                ExitCode::FAILURE
            }
            Verdict::Unjudged(why) => {
                let why = match why {
                    Unjudged::NoPdf => locale.msg_verify_no_pdf(),
                    Unjudged::NoAttachment => locale.msg_verify_no_attachment(),
                    Unjudged::Newer => locale.msg_verify_newer(),
                    Unjudged::OtherVersion { made_with } => locale.msg_verify_other_version(made_with),
                };
                tell(&format!("{}\n{why}", locale.msg_verify_unjudged()));
                ExitCode::from(2)
            }
        }
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
        of: &Path,
    ) -> Result<Vec<u8>, Failed> {
        let nothing = || Failed(self.locale.msg_verify_nothing_attached());
        let files = self.sources(matter.protocol, of).ok_or_else(nothing)?;
        let language = self.locale.language();
        archive(matter, template, language, Extent::Whole, &files)
            .map(|printed| printed.bytes)
            .map_err(|_| nothing())
    }

    /// The files this protocol was loaded from: the ones that were named, the user's own, or the ones that come along.
    fn sources(&self, protocol: &Protocol, of: &Path) -> Option<Vec<SourceFile>> {
        let own = Home::find().ok().map(|home| home.protocols().join(protocol.head.id.as_str()));
        let named = of.ancestors().map(Path::to_owned);
        let folders = named.chain(own).filter(|folder| folder.join("protocol.ron").is_file());
        let read = folders.filter_map(|folder| vault::read_protocol(&Disk, &folder).ok());
        let bundled = bundle::all().iter().map(bundle::Bundled::files);
        read.chain(bundled).find(|files| load::hash(files) == protocol.hash)
    }

    /// Every paper of every scenario in both languages, each with its words beside it, one text a line.
    pub(super) fn papers(&self, of: &[PathBuf], out: &Path) -> Result<bool, Failed> {
        let protocols: Vec<Arc<Protocol>> = if of.is_empty() {
            let bundled = bundle::all().iter().filter_map(|bundled| self.bundled(bundled.id()).transpose());
            bundled.collect::<Result<_, _>>()?
        } else {
            of.iter().map(|of| self.protocol(of)).collect::<Result<_, _>>()?
        };
        std::fs::create_dir_all(out).map_err(|error| Failed(error.to_string()))?;
        let mut count = (0, 0);
        for protocol in &protocols {
            for (name, matter_of) in subjects(protocol) {
                for template in &protocol.templates {
                    for language in Language::ALL {
                        let Some(pages) = self.one(protocol, &matter_of, template, language, &name, out)?
                        else {
                            continue;
                        };
                        count = (count.0 + 1, count.1 + pages);
                    }
                }
            }
        }
        tell(&self.locale.msg_verify_papers_written(count.0, count.1, out.display().to_string()));
        Ok(true)
    }

    fn one(
        &self,
        protocol: &Arc<Protocol>,
        scenario: &Option<weegwijzer::protocol::Scenario>,
        template: &Template,
        language: Language,
        name: &str,
        out: &Path,
    ) -> Result<Option<usize>, Failed> {
        let failed = |error: String| Failed(format!("{name}: {error}"));
        let case = scenario.as_ref().map(|scenario| play(protocol, scenario, language));
        let today = scenario.as_ref().map_or(protocol.head.edition.checked, |scenario| scenario.today);
        let walked = case.as_ref().map(|case| walk(protocol, case.answers(), today));
        let case = case.as_ref().zip(walked.as_ref());
        let matter = Matter { protocol, case, today, zone: TimeZone::UTC };
        let paper = compose(&matter, template, language);
        let printed = print(&paper, &Profile::HandedOver).map_err(|error| failed(error.to_string()))?;
        let stem = format!("{name}_{}_{}", template.id, language.tag());
        let words: String =
            paper.texts().iter().map(|text| format!("{}\n", text.replace(['\n', '\r'], " "))).collect();
        std::fs::write(out.join(format!("{stem}.pdf")), &printed.bytes)
            .and_then(|()| std::fs::write(out.join(format!("{stem}.txt")), words))
            .map_err(|error| failed(error.to_string()))?;
        // The practice's own copy of a record as well.
        if template.id.as_str() == "record" && matter.case.is_some() {
            let files = self.sources(protocol, Path::new("")).unwrap_or_default();
            if let Ok(copy) = archive(&matter, template, language, Extent::Whole, &files) {
                std::fs::write(out.join(format!("{stem}_archive.pdf")), &copy.bytes)
                    .map_err(|error| failed(error.to_string()))?;
            }
        }
        Ok(Some(printed.pages))
    }
}

/// What papers are made of: every scenario, and the protocol itself.
fn subjects(protocol: &Protocol) -> Vec<(String, Option<weegwijzer::protocol::Scenario>)> {
    let id = &protocol.head.id;
    let scenarios = protocol.scenarios.iter();
    std::iter::once((id.to_string(), None))
        .chain(scenarios.map(|scenario| (format!("{id}_{}", scenario.id), Some(scenario.clone()))))
        .collect()
}
