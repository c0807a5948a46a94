import ArgumentParser
import Articles
import Files

/// Reading of text inputs, with what a user should know on standard error.
enum Input {
    static func text(_ path: String, encoding: String?) throws -> TextFile {
        let file = try TextFile.read(path, encoding: encoding)
        if let warning = file.warning { Message.warning(warning) }
        return file
    }

    /// An article in any format that its translation can be written into.
    static func document(_ path: String, encoding: String?) throws -> SourceDocument {
        let document = try SourceDocument(reading: path, encoding: encoding)
        for warning in document.warnings { Message.warning(warning) }
        return document
    }
}

/// How a text input is read.
struct InputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The character set of the input, where it is not UTF-8.", valueName: "name"))
    var encoding: String?
}
