import ArgumentParser
import Files

/// Reading of text inputs, with what a user should know on standard error.
enum Input {
    static func text(_ path: String, encoding: String?) throws -> TextFile {
        let file = try TextFile.read(path, encoding: encoding)
        if let warning = file.warning { Message.warning(warning) }
        return file
    }
}

/// How a text input is read.
struct InputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The character set of the input, where it is not UTF-8.", valueName: "name"))
    var encoding: String?
}
