import ArgumentParser

struct Satzpaar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "satzpaar",
        abstract: "German–English translation memory and bilingual aligner.",
        discussion: """
            Prepares German news articles for translation, keeps term glossaries, and pairs a German text with its \
            English translation as TMX for any CAT tool.

            Results go to standard output or to the files named with -o, messages to standard error. '-' is standard \
            input or output. Exit status: 0 clean, 1 findings, 2 usage, 3 unreadable input, 4 part of a batch failed.
            """,
        version: "satzpaar 0.1.0",
        subcommands: [
            CleanCommand.self,
            SegmentCommand.self,
            AlignCommand.self,
            PrepCommand.self,
            ReturnCommand.self,
            UpdateCommand.self,
            RetrofitCommand.self,
            TermsCommand.self,
            NamesCommand.self,
            TMCommand.self,
            TMXCommand.self,
            XLIFFCommand.self,
            ConvertCommand.self,
            CountCommand.self,
            QACommand.self,
            ConfigCommand.self,
            ManCommand.self,
            EvalCommand.self,
        ])
}
