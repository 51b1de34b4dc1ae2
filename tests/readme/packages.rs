//! What comes in the packages says what the command line does: the manual page, and what shells complete.

use std::collections::BTreeSet;

use weegwijzer::locale::{Language, Locale};
use weegwijzer::vault::{Disk, Idle, Policy};

const PAGE: &str = include_str!("../../assets/packaging/weegwijzer.1");
const BASH: &str = include_str!("../../assets/packaging/completions/weegwijzer.bash");
const FISH: &str = include_str!("../../assets/packaging/completions/weegwijzer.fish");
const ZSH: &str = include_str!("../../assets/packaging/completions/_weegwijzer");

fn help() -> String {
    Locale::new(Language::En).msg_cli_help()
}

/// The words of `text` in which nothing but letters and hyphens stands, as a shell or a reader meets them.
fn words(text: &str) -> BTreeSet<&str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .filter(|word| !word.is_empty())
        .collect()
}

#[test]
fn the_example_of_what_an_organisation_sets_is_read_and_sets_everything_it_says() {
    let folder = std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/packaging"));
    let policy = Policy::first(&Disk, [folder.clone()]).unwrap();
    assert_eq!(policy.organisation, "Huisartsenpost De Reiger");
    assert_eq!(policy.language, Some(Language::Nl));
    assert_eq!(policy.idle_at_most, Idle::try_from(3).ok());
    assert_eq!(policy.protocols, Some(folder.join("protocols")));
    assert_eq!(policy.phonebook, Some(folder.join("sociale-kaart.ron")));
    assert!(policy.copying);
}

#[test]
fn every_command_and_option_of_the_help_stands_in_the_manual_page_and_is_completed() {
    let help = help();
    let commands: BTreeSet<&str> = help
        .lines()
        .filter_map(|line| line.strip_prefix("  weegwijzer ")?.split(' ').next())
        .filter(|command| !command.is_empty())
        .collect();
    let options: BTreeSet<&str> =
        words(&help).into_iter().filter_map(|word| word.strip_prefix("--")).collect();
    assert_eq!((commands.len(), options.len()), (11, 16), "{commands:?} {options:?}");
    let page = PAGE.replace("\\-", "-");
    for (name, text) in [("page", page.as_str()), ("bash", BASH), ("fish", FISH), ("zsh", ZSH)] {
        let there = words(text);
        for command in &commands {
            assert!(there.contains(command), "{name} does not know {command}");
        }
        for option in &options {
            let known =
                there.contains(format!("--{option}").as_str()) || name == "fish" && there.contains(option);
            assert!(known, "{name} does not know --{option}");
        }
    }
}

#[test]
fn the_packages_are_of_the_version_that_the_program_tells() {
    let version = env!("CARGO_PKG_VERSION");
    assert!(PAGE.contains(&format!("\"weegwijzer {version}\"")));
    let metainfo = include_str!("../../assets/packaging/nl.weegwijzer.Weegwijzer.metainfo.xml");
    assert!(metainfo.contains(&format!("<release version=\"{version}\"")));
    assert!(include_str!("../../CHANGELOG.md").contains(&format!("\n## {version}")));
}

const SETUP: &str = include_str!("../../assets/packaging/windows/weegwijzer.nsi");
const FOR_EVERYBODY: &str = include_str!("../../assets/packaging/windows/weegwijzer.wxs");

/// What follows this word on its lines.
fn after<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let lines = text.lines().filter_map(|line| line.trim().strip_prefix(word));
    lines.map(|rest| rest.trim().trim_matches('"')).collect()
}

#[test]
fn what_removes_the_program_from_windows_takes_what_it_put_there_and_no_more() {
    let (install, remove) = SETUP.split_once("Section \"Uninstall\"").unwrap();
    let put = after(install, "File ");
    let gone: BTreeSet<&str> = after(remove, "Delete ").into_iter().collect();
    // Each file goes by its name, and with it the menu entry and what removes it.
    assert_eq!(gone.len(), put.len() + 2, "{put:?} {gone:?}");
    assert!(
        gone.iter().all(|path| path.starts_with("$INSTDIR\\") || path.starts_with("$SMPROGRAMS\\")),
        "{gone:?}"
    );
    assert_eq!(
        after(remove, "RMDir "),
        ["$INSTDIR"],
        "only when it is empty: nothing is removed with all that is in it"
    );
    for package in [SETUP, FOR_EVERYBODY] {
        assert!(
            !package.contains(".ron\" \"") && !package.contains("Software\\Classes"),
            "no kind of file is claimed"
        );
        assert!(!package.contains("RemoveFolderEx") && !package.contains("RMDir /r"), "no data are removed");
    }
}
