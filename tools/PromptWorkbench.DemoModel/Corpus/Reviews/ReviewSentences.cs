namespace PromptWorkbench.DemoModel.Corpus.Reviews;

/// <summary>
/// Forms of reviews for <see cref="ReviewText"/>: s a subject, a and b its aspects; x, y and z an adjective of a, b and s, o and w the opposite for a and b,
/// with a 1 where it stands before its noun; v and u verdicts, lv one inside a sentence.
/// </summary>
internal static class ReviewSentences
{
    /// <summary>A few words.</summary>
    public static Pool Short { get; } = Forms("""
        The {a} {was a} {x}.
        The {a} {is a} {x}.
        {v}.
        {v}!
        I {verb} the {a}.
        I {verb} it.
        We {verb} {this s} {s}.
        {z1} {s}.
        {x1} {a}.
        {x1} {a}, {y1} {b}.
        The {s} {is s} {z}.
        The {s} {was s} {adv} {z1}.
        {this s} {s} {is s} {z}.
        {x1} {a} and {y1} {b}.
        The {a} {was a} not {o1}.
        The {a} {is a} not {o1} at all.
        The {a}: {adv} {x1}.
        The {a} made me {feeling}.
        I am {feeling} with the {a}.
        The {s} {was s} {z}, the {a} too.
        My {who} {verb} the {s}.
        Simply {z1}.
        {x1}, {x1} {a}.
        The {superlative} {s} ever!
        The {superlative} {a} in town.
        The {superlative} {a} of all.
        I find the {a} {x}.
        So {x1}!
        How {z1}!
        The {a}: {x}.
        My {who} {verb} it, and I {verb} it too.
        It was {z}.
        It is {adv} {z1}.
        The {b} {is b} {y1}, {adv} {y1}.
        What {an z1} {s}!
        Never seen a {comparative} {s}.
        The {a} could not be {comparative}.
        """);

    /// <summary>A sentence or some.</summary>
    public static Pool Long { get; } = Forms("""
        The {a} {was a} {x} and the {b} {was b} {y}.
        The {a} {was a} {x}, the {b} {was b} {y}. {v}.
        What {an z1} {s}! {v}.
        {v}. The {a} {was a} {adv} {x1}.
        I {verb} {this s} {s}. The {a} {is a} {x}.
        I {verb} {this s} {s}. The {a} {is a} {x} and the {b} {is b} {y}.
        We went there with my {who}. The {a} {was a} {x}.
        The {s} {was s} not {q1} at all, the {a} {was a} {x}.
        {v}, the {a} of {this s} {s} {was a} {adv} {x1}.
        The {a} {is a} {x}. {v}.
        {x1} {a}, {y1} {b}. {v}.
        My friends and I {verb} the {s} because the {a} {was a} {x}.
        The {w1} {b} {was b} soon forgotten, because the {a} {was a} {x}. {v}.
        The {b} {was b} {w}, but everything else was {z}. {v}.
        At first the {b} seemed {w}, but in the end {lv}.
        The {b} {was b} {w}. Still, {lv}.
        Although the {b} {was b} {w}, {lv}.
        It was {adv} {z1}: {x1} {a} and {y1} {b}.
        I have never seen a {comparative} {s}. {v}.
        {this s} {is s} the {superlative} {s} of my life.
        This is the {superlative} {s} I know. The {a} {is a} {x}.
        This must be the {superlative} {s} in the city. {v}.
        I was {feeling} after the first {time}. The {a} {was a} {x}.
        My {who} is {feeling} with the {s}. {v}.
        We bought it for my {who}. {v}.
        After {number} {time}s I can say: {lv}.
        {number} {time}s later I still say: {lv}.
        {v}. {u}.
        {v}, and the {a} {was a} {x}.
        {v}! The {a}, the {b}, everything was {z}.
        The {a} {is a} {x}, the {b} {is b} {y}, and the price is {z}.
        I did not find the {a} {o1}, I found {it a} {x}.
        Nobody can call the {a} {o1}. {v}.
        Not {o1} but {x1}: that is how I found the {a}.
        I thought the {s} would be {q}, but {they s} {was s} {z}.
        I expected {o1} {a}. I was wrong, {they a} {was a} {x}.
        Everyone told me it was {q}. It is not. {v}.
        How {x1} the {a} {was a}! {v}.
        {adv} {x1}, {adv} {y1}. {v}.
        {x1} {a} and {y1} {b}: that is {this s} {s}.
        {x1} {a} and {y1} {b}... {v}.
        I came for the {b} and I {verb} the {a}.
        We {verb} the {a}. The {b} {was b} {y} as well.
        There is a lot to say about the {a}, but in short: {x}.
        In short: {z}. {v}.
        The {a} alone {is a} {x}. {v}.
        My {who} said the {a} {was a} {x}, and I agree.
        I asked my {who}, who also {verb} the {s}.
        On {day} we tried the new {s}. {v}.
        Last {time} I tried the {s}. The {a} {was a} {x}, the {b} even {comparative}.
        First the {a}: {x}. Then the {b}: {y}. {v}.
        The {s} got {comparative} every {time}. {v}.
        I give it a {grade} out of ten. {v}.
        {grade} out of 10. The {a} {was a} {x}.
        Others say {q1}, I say {z1}. {v}.
        To be honest, {lv}.
        Honestly, I {verb} it. The {b} {is b} {y}.
        My {who} and I agree: the {a} {is a} {x}.
        The {s} {was s} {z} from start to finish.
        For this price the {a} {is a} {x}.
        The people there were {p}, the {a} {was a} {x}.
        Thanks to the {x1} {a} I am {feeling} now.
        I am {feeling}. The {a} {was a} {x}.
        My {who} was {feeling} because the {a} {was a} {x}.
        """);

    /// <summary>Neither praise nor complaint.</summary>
    public static Pool Neutral { get; } = Forms("""
        The {s} {is s} near the station.
        The {a} {is a} average.
        The {s} {was s} okay.
        It was neither good nor bad.
        The {a} {was a} okay, nothing special.
        I have no opinion on the {a}.
        There is a {s} at the end of our street.
        We saw the {s} on {day}.
        The {a} {is a} as usual.
        I have used it for {number} {time}s.
        My {who} told me about {this s} {s}.
        The {s} {was s} about what I expected.
        You know this kind of {s}, nothing new.
        The {a} {is a} fine, I suppose, and the {b} {is b} so-so.
        Some will like the {a}, some will not.
        It comes in {number} colors.
        It has {number} parts.
        I do not know yet what to think of the {s}.
        The {a} {was a} neither {x} nor {o}.
        Not good, not bad.
        It was all right.
        A normal {s} with a normal {a}.
        The {s} {was s} the same as last {time}.
        We were there for {number} {time}s.
        I bought the {s} on {day}.
        They have a new {s} now.
        It does what it says.
        Three out of five.
        So-so.
        It is what it is.
        """);

    private static Pool Forms(string lines) => new(lines.Split('\n').Select(line => line.Trim()), heldOutShare: 20);
}
