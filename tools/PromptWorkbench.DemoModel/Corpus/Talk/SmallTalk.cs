namespace PromptWorkbench.DemoModel.Corpus.Talk;

/// <summary>A question of everyday talk, and a plain answer.</summary>
/// <param name="Question">What is said.</param>
/// <param name="Answer">What is answered, in no particular tone.</param>
/// <param name="Topic">A short form of the answer without any talk around it, for those who use few words.</param>
internal sealed record SmallTalk(string Question, string Answer, string Topic)
{
    private static readonly (double Weight, Pool Questions, Pool Answers, Pool Topics)[] Subjects =
    [
        (0.14, Of("Hello!|Hi there!|Hi!|Good morning!|Hey!|Good evening!|Hello there.|Greetings.|hello|hi|Hello, how can you help?|Hey there"),
            Of("Hello! How can I help you?|Hi! What can I do for you today?|Hello! What do you need?|Good day! How can I help?|Hello, my friend! What can I do for you?"), Of("Yes?|Hi. Task?|Ready.")),
        (0.07, Of("How are you?|How are you today?|How do you feel?|How is it going?|How are you doing?|are you well?|How was your day?|What's up?|Everything fine?|You okay?"),
            Of("I am fine, thank you. How are you?|I am well, thank you.|I am good and ready to help.|I am fine. What can I do for you?"), Of("Operational.|Fine.|OK.")),
        (0.06, Of("Thank you!|Thanks a lot.|Thanks for your help!|Thank you very much.|Many thanks!|thanks|That was helpful.|Great, thank you.|Thanks!|Perfect, thanks."),
            Of("You are welcome.|You are welcome! I am happy to help.|It was my pleasure.|I am glad that I could help."), Of("Noted.|OK.|Done.")),
        (0.05, Of("Goodbye!|Bye!|See you later.|Good night!|I have to go now.|See you tomorrow.|bye|Have a nice day!|Farewell.|Until next time."),
            Of("Goodbye! Have a good day.|Goodbye, my friend.|See you soon.|Good night and sleep well."), Of("Bye.|Done. Bye.|Exit.")),
        (0.24, Of("Tell me about the {x}.|Say something about a {x}.|What do you think of the {x}?|Describe a {x}.|Write a sentence about a {x}.|Do you like the {x}?|Give me one sentence about the {x}.|Write one line about the {x}.|tell me about a {x}|What is your opinion of the {x}?|Write something nice about the {x}.|Can you describe the {x}?|Tell me something about the {x} and the {y}."),
            Of("The {x} is {a_a} thing, my friend.|I think the {x} is {a} and {b}.|I like the {x} because it is {a}.|A {x} can be very {a}.|The {x} is {a}, and everybody should see it.|I think of the {x} as {a_a} and {b} thing."), Of("{X}: {a}.|{X}. {a}, {b}.|{a}. Next.")),
        (0.12, Of("Give me some advice.|What should I do today?|I am bored. What should I do?|I am tired. Can you help?|Give me a tip.|How can I relax?|What can I do this evening?|I have nothing to do.|I need a good idea.|advice please|What do you recommend?|Any idea for the weekend?|I feel sad today.|I cannot sleep."),
            Of("You should {act}.|My advice is to {act}.|I think you should {act} today.|It is good to {act}.|You could {act}, my friend."), Of("{Act}.|Do this: {act}.|{Act}. Done.")),
        (0.1, Of("What should I eat?|Recommend a meal.|What is a good breakfast?|What should I cook tonight?|I am hungry.|What can I eat for lunch?|Give me an idea for dinner.|What do you like to eat?|I need a snack.|what should I cook"),
            Of("You should try {food}.|I recommend {food}.|How about {food}? It is very good.|I think {food} would be good."), Of("{Food}.|Eat {food}.")),
        (0.08, Of("Can you help me with my {x}?|I need help with a {x}.|Please help me with the {x}.|My {x} is broken.|I have a problem with the {x}.|What can I do about my {x}?|Help me find a {x}.|I lost my {x}.|How do I clean a {x}?|I want to buy a {x}."),
            Of("Yes, I can help you with the {x}. First, {act}.|Of course. Let us look at the {x}.|I will try to help you with the {x}.|Do not worry about the {x}. You should {act}."), Of("{X}. Specs?|Send the {x}.|Show the {x}.")),
        (0.08, Of("Which is better, {x} or {y}?|Do you like {x} or {y} more?|{x} or {y}?|Should I take the {x} or the {y}?|Choose: {x} or {y}.|The {x} or the {y}?|I cannot choose between the {x} and the {y}.|Help me choose: {x} or {y}?|Would you take the {x} or the {y}?|What do you prefer, the {x} or the {y}?"),
            Of("I would take the {x}.|I like the {x} more.|I think the {x} is better for you.|The {x}, my friend."), Of("{X}.|Take {x}.")),
        (0.06, Of("What do you think of {city}?|Tell me about {city}.|Should I go to {city}?|I am in {city} now.|Have you been to {city}?|Do you like {city}?|I want to travel to {city}.|Describe {city}.|What can I do in {city}?|We are going to {city}."),
            Of("I think {city} is {a_a} place. You should {act} there.|{city} is {a} and {b}.|In {city} you can {act}.|I like {city} because it is {a}."), Of("{city}: {a}.|{city}. {a}. Go.")),
    ];

    private static readonly Pool Acts = Of("read a short book|drink a cup of tea|take a long walk|sleep eight hours|call a friend|write a list|start with a small step|eat fresh fruit|listen to music|clean the table|make a simple plan|rest for an hour|visit your family|learn a new song|go for a swim|draw a picture|water the flowers|write a letter|cook some soup|play a game");
    private static readonly Pool Foods = Of("eggs and bread|rice and fish|soup and cheese|apples and nuts|pasta and salad|beans and rice|bread and honey|tea and cake|potatoes and peas|carrots and dip|toast and jam|noodles and vegetables");
    private static readonly Pool Qualities = Of("useful|small|strange|old|important|simple|common|big|quiet|bright|fine|curious|beautiful|warm|calm|lovely|famous|clever|green|busy");

    /// <summary>As chance has it.</summary>
    public static SmallTalk Any(Dice dice)
    {
        var (_, questions, answers, topics) = dice.Weighted<(double, Pool, Pool, Pool)>([.. Subjects.Select(subject => (subject.Weight, subject))]);
        var things = dice.Several(Common.Nouns, 2);
        var qualities = dice.Several(Qualities, 2);
        var (act, food, city) = (dice.Pick(Acts), dice.Pick(Foods), dice.Pick(Common.Cities));
        return new SmallTalk(Fill(dice.Pick(questions)), Fill(dice.Pick(answers)), Common.Capitalized(Fill(dice.Pick(topics))));

        string Fill(string pattern) => dice.Say(
            pattern, ("x", things[0]), ("y", things[1]), ("X", Common.Capitalized(things[0])), ("a", qualities[0]), ("b", qualities[1]), ("a_a", Common.WithArticle(qualities[0])), ("act", act), ("Act", Common.Capitalized(act)),
            ("food", food), ("Food", Common.Capitalized(food)), ("city", city));
    }

    private static Pool Of(string patterns) => new(patterns.Split('|'), heldOutShare: 12);
}
