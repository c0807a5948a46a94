import ArgumentParser

struct EvalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Measure against gold sets.",
        discussion: "Reproduces the figures that this program claims, on the same files for everybody.",
        subcommands: [EvalSegmentCommand.self, EvalAlignCommand.self, EvalTermsCommand.self, EvalExchangeCommand.self])
}
