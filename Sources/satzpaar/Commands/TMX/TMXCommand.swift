import ArgumentParser

/// `satzpaar tmx …`
struct TMXCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tmx",
        abstract: "Look over, convert, clean, split, merge, filter and compare TMX files.",
        discussion: """
            Reads TMX 1.1 to 1.4b of any tool, in any encoding, and writes TMX 1.4b that every CAT tool takes.
            """,
        subcommands: [
            TMXValidateCommand.self, TMXConvertCommand.self, TMXCleanCommand.self, TMXSplitCommand.self,
            TMXMergeCommand.self, TMXFilterCommand.self, TMXDiffCommand.self,
        ])
}
