import ArgumentParser

struct SegmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Divide a text into sentences, one a line.",
        discussion: """
            A unit is a sentence, headline, byline, caption, list item or table row. A line end ends a unit; for text \
            whose lines are wrapped say --layout wrapped, and only blank lines do.

              satzpaar segment article.de.txt
              satzpaar segment --language en --layout wrapped letter.txt
              satzpaar segment --explain article.de.txt | grep hold      what was not divided, and why
              satzpaar segment --rules mine.srx article.de.txt           your rules over ours
              satzpaar segment --srx OmegaT.srx article.de.txt           another tool's rules instead of ours
              satzpaar segment --srx-out rules.srx                       our rules for another tool

            With --jsonl, every line of input is {"id","text","layout"?} and every line of output \
            {"id","sentences":[{"start","end"}]}, in order; offsets count Unicode scalars. A record that can't be read \
            answers {"id","error"}, and the exit status is 4.

            All options: satzpaar segment text --help. The word 'text' may be left out.
            """,
        subcommands: [SegmentTextCommand.self, SegmentLearnCommand.self],
        defaultSubcommand: SegmentTextCommand.self)
}
