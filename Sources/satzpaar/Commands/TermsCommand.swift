import ArgumentParser

struct TermsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terms",
        abstract: "Find, check, extract and maintain glossary terms.",
        discussion: """
            Without --glossary the shipped glossaries are used, with the names of countries, languages and cities below \
            them. Glossaries given with --glossary win over both; they may be TSV, CSV, XLSX, TBX and other formats.
            """,
        subcommands: [
            TermsFindCommand.self, TermsCheckCommand.self, TermsExtractCommand.self, TermsLookupCommand.self,
            TermsImportCommand.self, TermsExportCommand.self, TermsMergeCommand.self,
            TermsLintCommand.self, TermsConflictsCommand.self, TermsStatsCommand.self, TermsSeedCommand.self,
        ])
}
