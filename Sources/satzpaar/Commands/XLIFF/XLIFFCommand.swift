import ArgumentParser

/// `satzpaar xliff …`
struct XLIFFCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xliff",
        abstract: "Check XLIFF files, and write translations into those of other tools.",
        discussion: """
            Reads XLIFF 1.2 (also SDLXLIFF of Trados Studio and MQXLIFF of memoQ) and 2.0 to 2.2.

            To make XLIFF of another format, or another format of XLIFF, see: satzpaar convert
            """,
        subcommands: [XLIFFValidateCommand.self, XLIFFFillCommand.self])
}
