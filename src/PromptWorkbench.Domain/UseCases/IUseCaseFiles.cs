namespace PromptWorkbench.Domain.UseCases;

/// <summary>The wording of the card and the sample cards, which lie in files.</summary>
public interface IUseCaseFiles
{
    /// <summary>The wording of the card. Reads the file anew.</summary>
    /// <exception cref="FormatException">The file is not in its format; the message names the place.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    Rubric Rubric();

    /// <summary>The sample cards in the order of their file names. Reads the files anew.</summary>
    SampleCards Samples();
}

/// <param name="Cards">The files that could be read.</param>
/// <param name="Problems">For each file that could not be read, its name and why.</param>
public sealed record SampleCards(IReadOnlyList<SampleCard> Cards, IReadOnlyList<string> Problems);
