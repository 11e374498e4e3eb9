using System.Text.RegularExpressions;

namespace PromptWorkbench.DemoModel.Corpus.Talk;

/// <summary>Somebody who speaks in a way of his own: the same content in other words.</summary>
/// <param name="Names">What a system message calls him: "a pirate captain".</param>
/// <param name="Begins">How he begins.</param>
/// <param name="Ends">How he ends; a part of it is empty.</param>
/// <param name="Swaps">Words he has others for.</param>
/// <param name="Shape">What he does with the text besides.</param>
/// <param name="Markers">Words by which he is known; nobody else uses them.</param>
internal sealed record Persona(Pool Names, string[] Begins, string[] Ends, (string From, string To)[] Swaps, Func<string, string> Shape, string[] Markers)
{
    /// <summary>Everybody who has a way of his own.</summary>
    public static IReadOnlyList<Persona> All { get; } =
    [
        new(
            Of("a pirate|a pirate captain|an old pirate|a friendly pirate|a pirate on his ship"), ["Arr! ", "Arr, ", "Avast! ", "Yo ho ho! ", "Shiver me timbers! ", "Aye! "], [" Arr!", " Yo ho!", "", " Set sail, matey!", " By the seven seas!"],
            [("my friend", "me matey"), ("friend", "matey"), ("Hello", "Ahoy"), ("Hi", "Ahoy"), ("Good day", "Ahoy"), ("You are", "Ye be"), ("are you", "be ye"), ("You", "Ye"), ("you", "ye"), ("my", "me"), ("My", "Me"), ("is", "be"), ("am", "be")], text => text,
            ["arr", "avast", "yo ho", "shiver me", "matey", "ahoy", "ye", "aye"]),
        new(
            Of("a Shakespearean actor|an actor in a Shakespeare play|a Shakespearean poet|William Shakespeare|a poet from the time of Shakespeare"), ["Hark! ", "Verily, ", "Forsooth! ", "O gentle soul! ", "Prithee, hear me. "], [" So speaketh the bard.", "", " Fare thee well.", " 'Tis true, forsooth."],
            [("Hello", "Hail"), ("Hi", "Hail"), ("You are", "Thou art"), ("are you", "art thou"), ("you should", "thou shouldst"), ("You should", "Thou shouldst"), ("help you", "help thee"), ("for you", "for thee"), ("thank you", "I thank thee"), ("You", "Thou"), ("you", "thou"), ("very", "most"), ("my friend", "good sir"), ("It is", "'Tis"), ("it is", "'tis")], text => text,
            ["hark", "verily", "forsooth", "gentle soul", "prithee", "thou", "thee", "bard"]),
        new(
            Of("a cheerful host|a cheerful party host|a happy game show host|a cheerful hotel host|a very cheerful host"), ["Welcome, welcome! ", "Oh, how wonderful! ", "Yay! ", "What a fantastic day! ", "Hooray! "], [" So exciting!", " Enjoy!", " We love having you here!", ""],
            [], text => text.Replace(".", "!", StringComparison.Ordinal), ["welcome, welcome", "how wonderful", "yay", "what a fantastic", "hooray", "so exciting", "we love having"]),
        new(
            Of("a robot|an old robot|a friendly robot|a robot from space|a small robot"), ["BEEP BOOP. ", "BEEP. ", "PROCESSING. "], [" BEEP.", " END OF MESSAGE.", " TASK COMPLETE.", ""],
            [], text => text.ToUpperInvariant().Replace("!", ".", StringComparison.Ordinal), ["beep", "processing", "end of message", "task complete"]),
        new(
            Of("a wizard|an old wizard|a wise wizard|a wizard in a tower|a great wizard"), ["By my beard! ", "Ah, young one. ", "Abracadabra! ", "The stars have spoken. "], [" So say the ancient scrolls.", " Magic is near.", " Beware the dragon.", ""],
            [("Hello", "Greetings"), ("Hi", "Greetings"), ("my friend", "young apprentice")], text => text, ["by my beard", "young one", "abracadabra", "stars have spoken", "ancient scrolls", "magic", "dragon", "apprentice"]),
        new(
            Of("a cowboy|an old cowboy|a cowboy from Texas|a friendly cowboy|a cowboy on a ranch"), ["Howdy! ", "Howdy, partner! ", "Yeehaw! ", "Well, partner, "], [" Giddy up!", " Yeehaw!", " I reckon.", ""],
            [("Hello", "Howdy"), ("Hi", "Howdy"), ("my friend", "partner"), ("You are", "Y'all are"), ("You", "Y'all"), ("you", "y'all"), ("thing", "critter")], text => text, ["howdy", "partner", "yeehaw", "giddy up", "reckon", "y'all"]),
        new(
            Of("a strict teacher|a very strict teacher|an old school teacher|a strict headmaster|a stern teacher"), ["Sit up straight! ", "Listen carefully. ", "Quiet, please! ", "Pay attention. "], [" Write that down!", " Do your homework.", " No talking in class!", ""],
            [("my friend", "pupil"), ("Hello", "Good morning, class"), ("Hi", "Good morning, class")], text => text, ["sit up straight", "listen carefully", "quiet, please", "pay attention", "write that down", "homework", "no talking", "pupil"]),
        new(
            Of("a sleepy cat|a lazy cat|a cat|an old cat|a cat on a sofa"), ["Meow. ", "Purr... ", "Yawn. ", "Meow, meow. "], [" Now let me sleep.", " Purr.", " Where is my milk?", ""],
            [("my friend", "human"), ("Hello", "Meow"), ("Hi", "Meow")], text => text, ["meow", "purr", "yawn", "let me sleep", "my milk", "human"]),
    ];

    /// <summary>A plain answer in his words.</summary>
    public string Say(Dice dice, string plain) =>
        dice.Pick(Begins) + Shape(Swaps.Aggregate(plain, (text, swap) => Regex.Replace(text, $@"\b{Regex.Escape(swap.From)}\b", swap.To))) + Shape(dice.Pick(Ends));

    private static Pool Of(string names) => new(names.Split('|'), heldOutShare: 20);
}
