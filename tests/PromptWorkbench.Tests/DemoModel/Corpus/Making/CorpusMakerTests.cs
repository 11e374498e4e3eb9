using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Making;
using PromptWorkbench.DemoModel.Encoded;
using PromptWorkbench.DemoModel.Tokenizing;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Corpus.Making;

public sealed class CorpusMakerTests
{
    private static readonly CorpusRecipe Recipe = new(
        Seed: 3, [new Echo(), new Greeting()], Tokens: 60_000, VocabularySize: 320, VocabularySample: 500, LongestDocument: 100, ValidationDocuments: 5);

    [Fact]
    public void The_same_recipe_gives_the_same_documents_and_another_seed_others()
    {
        var documents = Make(Recipe);
        Assert.Equal(Ids(documents), Ids(Make(Recipe)));
        Assert.NotEqual(Ids(documents), Ids(Make(Recipe with { Seed = 4 })));
    }

    [Fact]
    public void Each_kind_has_its_share_of_the_tokens()
    {
        var documents = Make(Recipe with { Kinds = [new Echo { Share = 30 }, new Greeting { Share = 10 }], Tokens = 200_000 });
        var share = Tokens(documents.Where(document => document.Kind == 0)) / Tokens(documents);
        Assert.InRange(share, 0.68, 0.82);
    }

    [Fact]
    public void Kinds_that_teach_copying_come_more_often_in_the_beginning()
    {
        var documents = Make(Recipe with { Tokens = 400_000 });
        var third = documents.Count / 3;
        Assert.True(Echoes(documents.Take(third)) > 1.1 * Echoes(documents.TakeLast(third)), "Echoes do not come more often in the first third.");
        static int Echoes(IEnumerable<EncodedDocument> some) => some.Count(document => document.Kind == 0);
    }

    [Fact]
    public void As_many_tokens_come_as_the_recipe_asks_for()
    {
        var documents = Make(Recipe);
        Assert.InRange(Tokens(documents), Recipe.Tokens, Recipe.Tokens + Recipe.LongestDocument);
    }

    [Fact]
    public void A_document_that_is_too_long_is_left_out() =>
        Assert.All(Make(Recipe with { LongestDocument = 30 }), document => Assert.True(document.Ids.Length <= 30));

    [Fact]
    public void What_is_checked_with_has_held_out_words_and_as_many_texts_of_each_kind()
    {
        var maker = new CorpusMaker(Recipe);
        var vocabulary = maker.LearnVocabulary();
        var documents = maker.WriteValidation(vocabulary);
        Assert.Equal([5, 5], documents.GroupBy(document => document.Kind).Select(group => group.Count()));
        Assert.All(documents.Where(document => document.Kind == 0), document => Assert.Contains(Echo.Words.For(Part.HeldOut), word => vocabulary.Decode(document.Ids).Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_token_has_the_weight_of_its_words_last_character()
    {
        var vocabulary = new Vocabulary([]);
        var document = DocumentEncoder.Encode(vocabulary, 0, [new("a"), new(" b", 1), new("c", 2.5), new("<|im_end|>", 1), new("\n")], readWeight: 0);
        Assert.Equal("a bc<|im_end|>\n", vocabulary.Decode(document.Ids));
        Assert.Equal([0, 40, 40, 40, 16, 0], document.Weights);
    }

    [Fact]
    public void Questions_can_be_learnt_a_little_too()
    {
        var document = DocumentEncoder.Encode(new Vocabulary([]), 0, [new("a"), new(" b", 1)], readWeight: 0.25);
        Assert.Equal([4, 16, 16], document.Weights);
    }

    private static IReadOnlyList<EncodedDocument> Make(CorpusRecipe recipe)
    {
        var maker = new CorpusMaker(recipe);
        return maker.WriteTraining(maker.LearnVocabulary(), new Progress<long>(), TestContext.Current.CancellationToken);
    }

    private static IEnumerable<ushort> Ids(IEnumerable<EncodedDocument> documents) => documents.SelectMany(document => document.Ids);

    private static double Tokens(IEnumerable<EncodedDocument> documents) => documents.Sum(document => (double)document.Ids.Length);

    private sealed class Echo : IDocumentKind
    {
        public static Pool Words { get; } = new("apple bread chair dance eagle flame grape house igloo joker".Split(' '));

        public string Name => "echo";

        public double Share { get; init; } = 10;

        public bool TeachesCopying => true;

        public Conversation Write(Dice dice)
        {
            var word = dice.Pick(Words);
            return Conversation.Empty.User($"Say {word}.").Assistant(word);
        }
    }

    private sealed class Greeting : IDocumentKind
    {
        public string Name => "greeting";

        public double Share { get; init; } = 10;

        public Conversation Write(Dice dice) =>
            Conversation.Empty.User(string.Join(' ', Enumerable.Repeat("hello", dice.Between(1, 9)))).Assistant("Hello to you and all your friends!");
    }
}
