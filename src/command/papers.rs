//! `papers`: every paper of every scenario, for whoever proofreads them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::tz::TimeZone;

use super::{Failed, Terminal, tell};
use crate::case::walk;
use crate::document::{Matter, Profile, compose, print};
use crate::locale::Language;
use crate::protocol::{Content, Protocol, Scenario, Section, Template, bundle};
use crate::vault::{self, Disk, Existing};

impl Terminal {
    /// Every paper of every scenario in both languages, each with its words beside it, one text a line.
    pub(super) fn papers(&self, of: &[PathBuf], (out, existing): (&Path, Existing)) -> Result<bool, Failed> {
        // Each with the place it was named by, where its files are read again for the copies.
        let protocols: Vec<(Arc<Protocol>, &Path)> = if of.is_empty() {
            let bundled = bundle::all().iter().filter_map(|bundled| self.bundled(bundled.id()).transpose());
            bundled.map(|protocol| Ok((protocol?, Path::new("")))).collect::<Result<_, _>>()?
        } else {
            of.iter().map(|of| Ok((self.protocol(of)?, of.as_path()))).collect::<Result<_, _>>()?
        };
        vault::make_folder(&Disk, out).map_err(|error| self.trouble(&error))?;
        let mut count = (0, 0);
        for (protocol, of) in &protocols {
            for (number, (name, scenario)) in subjects(protocol).into_iter().enumerate() {
                for template in &protocol.templates {
                    // What is about the protocol itself is the same whatever the case.
                    if is_about_protocol(template) != scenario.is_none() {
                        continue;
                    }
                    // One copy for the archive of every protocol is enough to look at.
                    let is_copied = number == 1 && template.id.as_str() == "record" && template.shows_all();
                    let copied = scenario.filter(|_| is_copied);
                    for language in Language::ALL {
                        let pages =
                            self.one(protocol, scenario, template, language, &name, (out, existing))?;
                        count = (count.0 + 1, count.1 + pages);
                        if let Some(scenario) = copied {
                            self.copy((protocol, of), scenario, template, language, &name, (out, existing))?;
                        }
                    }
                }
            }
        }
        tell(&self.locale.msg_verify_papers_written(count.0, count.1, out.display().to_string()))?;
        Ok(true)
    }

    fn copy(
        &self,
        (protocol, of): (&Protocol, &Path),
        scenario: &Scenario,
        template: &Template,
        language: Language,
        name: &str,
        (out, existing): (&Path, Existing),
    ) -> Result<(), Failed> {
        let archived = |matter: &Matter<'_>| self.archived(matter, template, language, of);
        let copy = self.with_matter(protocol, Some(scenario), language, archived)??;
        let file = out.join(format!("{name}_{}_{}_archive.pdf", template.id, language.tag()));
        vault::save_as(&Disk, &file, &copy, existing).map_err(|error| self.trouble(&error))
    }

    /// Writes a paper with its words beside it; how many pages it has comes back.
    fn one(
        &self,
        protocol: &Protocol,
        scenario: Option<&Scenario>,
        template: &Template,
        language: Language,
        name: &str,
        (out, existing): (&Path, Existing),
    ) -> Result<usize, Failed> {
        let set = |matter: &Matter<'_>| compose(matter, template, language);
        let paper = self.with_matter(protocol, scenario, language, set)?;
        let printed =
            print(&paper, &Profile::HandedOver).map_err(|error| Failed(format!("{name}: {error}")))?;
        let stem = format!("{name}_{}_{}", template.id, language.tag());
        let words: String =
            paper.texts().iter().map(|text| format!("{}\n", text.replace(['\n', '\r'], " "))).collect();
        for (ending, bytes) in [("pdf", printed.bytes.as_slice()), ("txt", words.as_bytes())] {
            vault::save_as(&Disk, &out.join(format!("{stem}.{ending}")), bytes, existing)
                .map_err(|error| self.trouble(&error))?;
        }
        Ok(printed.pages)
    }

    /// What is on a paper in this language: who speaks it has typed it as well.
    fn with_matter<T>(
        &self,
        protocol: &Protocol,
        scenario: Option<&Scenario>,
        language: Language,
        make: impl FnOnce(&Matter<'_>) -> T,
    ) -> Result<T, Failed> {
        let case = scenario.map(|scenario| self.played(protocol, scenario, language)).transpose()?;
        let today = scenario.map_or(protocol.head.edition.checked, |scenario| scenario.today);
        let walked = case.as_ref().map(|case| walk(protocol, case.answers(), today));
        Ok(make(&Matter { protocol, case: case.as_ref().zip(walked.as_ref()), today, zone: TimeZone::UTC }))
    }
}

/// Whether a paper is about the rules and not about a case.
fn is_about_protocol(template: &Template) -> bool {
    let rules = [Content::Rules, Content::Local];
    template.sections.iter().flat_map(Section::blocks).any(|block| rules.contains(block))
}

/// What papers are made of: the protocol itself, and every scenario.
fn subjects(protocol: &Protocol) -> Vec<(String, Option<&Scenario>)> {
    let id = &protocol.head.id;
    let scenarios = protocol.scenarios.iter();
    std::iter::once((id.to_string(), None))
        .chain(scenarios.map(|scenario| (format!("{id}_{}", scenario.id), Some(scenario))))
        .collect()
}
