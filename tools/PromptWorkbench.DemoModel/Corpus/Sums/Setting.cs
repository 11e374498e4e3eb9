namespace PromptWorkbench.DemoModel.Corpus.Sums;

/// <summary>A world in which something becomes more and less. `{n}` is a number, `{name}` a person, `{he}`, `{his}`, `{other}` and `{things}` as the story has them.</summary>
/// <param name="Starts">How much there is at first.</param>
/// <param name="Opening">The same as the first sentence of a reasoning.</param>
/// <param name="Mores">Something comes to it.</param>
/// <param name="Fewers">Something goes away.</param>
/// <param name="Questions">How much is there in the end.</param>
internal sealed record Setting(Pool Starts, string Opening, Pool Mores, Pool Fewers, Pool Questions)
{
    /// <summary>All settings.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new(
            Of("{name} has {n} {things}.|{name} had {n} {things}.|{name} starts with {n} {things}.|There are {n} {things} in {name}'s bag.|{name} owns {n} {things}.|{name} collected {n} {things}."),
            "{name} starts with {n}.",
            Of("{He} buys {n} more.|{He} finds {n} more.|{He} gets {n} more from a friend.|{other} gives {name} {n} more.|Then {he} buys {n} {things}.|{His} [mother|father|sister|brother] gives {him} {n} more.|{He} wins {n} more.|{He} adds {n}."),
            Of("{He} gives away {n}.|{He} loses {n}.|{He} sells {n}.|{He} uses {n}.|{He} gives {n} to {other}.|Then {n} are lost.|{He} throws away {n}.|{He} gives {other} {n} {things}."),
            Of("How many {things} does {name} have now?|How many {things} does {name} have in the end?|How many {things} does {he} have?|How many {things} does {name} have left?|How many does {name} have now?|What is the number of {things} now?")),
        new(
            Of("A bus starts with {n} people.|There are {n} people on a bus.|A train has {n} passengers.|{n} people sit on a bus.|A bus with {n} people leaves {city}.|On the train there are {n} people."),
            "There are {n} people.",
            Of("At the next stop {n} get on.|{n} more people get on.|Then {n} get on.|In {city} {n} people get on.|{n} come in."),
            Of("{n} people get off.|At the next stop {n} get off.|Then {n} get off.|In {city} {n} people get off.|{n} leave."),
            Of("How many people are on it now?|How many people are left?|How many passengers are there now?|How many people are on it in the end?|How many are still on it?")),
        new(
            Of("{name} has {n} dollars.|{name} starts with {n} dollars.|There are {n} dollars in {name}'s wallet.|{name} saved {n} dollars.|{name} has {n} dollars in the bank."),
            "{name} starts with {n}.",
            Of("{He} earns {n} dollars.|{He} gets {n} dollars from {other}.|{He} finds {n} dollars.|For work {he} gets {n} dollars.|{other} pays {him} {n} dollars."),
            Of("{He} spends {n} dollars.|{He} pays {n} dollars for {things}.|{He} buys a book for {n} dollars.|{He} gives {other} {n} dollars.|{He} spends {n} dollars on food.|{He} loses {n} dollars."),
            Of("How many dollars does {name} have now?|How much money does {name} have left?|How much money does {he} have now?|How many dollars are left?|How much is in the end?")),
        new(
            Of("A shop has {n} {things}.|There are {n} {things} in the shop.|A store starts the day with {n} {things}.|On the shelf there are {n} {things}.|The library has {n} {things}.|There are {n} {things} on the table."),
            "There are {n} at first.",
            Of("It gets {n} more.|{n} more are brought.|Then {n} more come in.|{name} puts {n} more there.|{n} are added.|A truck brings {n} more."),
            Of("It sells {n}.|{n} are sold.|{name} takes {n} away.|Then {n} are taken.|{n} break.|{name} buys {n} of them."),
            Of("How many {things} are there now?|How many {things} are left?|How many are there in the end?|How many {things} remain?|How many {things} does it have now?")),
        new(
            Of("On a farm there are {n} {animals}.|A farmer has {n} {animals}.|There are {n} {animals} on the farm.|{name} keeps {n} {animals}.|A zoo has {n} {animals}."),
            "There are {n} at first.",
            Of("{n} more are born.|{n} more come.|Then the farm gets {n} more.|{name} buys {n} more.|{n} new ones arrive."),
            Of("{n} run away.|{n} are sold.|Then {n} leave.|{name} sells {n}.|{n} go to another farm."),
            Of("How many {animals} are there now?|How many {animals} are left?|How many {animals} are there in the end?|How many are there now?|How many {animals} stay?")),
        new(
            Of("In a game {name} has {n} points.|{name} starts the game with {n} points.|{name} has {n} points.|The team has {n} points.|After the first round {name} has {n} points."),
            "There are {n} points.",
            Of("{He} wins {n} points.|{He} scores {n} more.|In the next round {he} gets {n} points.|Then {n} points are added.|{He} earns {n} points."),
            Of("{He} loses {n} points.|In the next round {he} loses {n}.|Then {n} points are taken away.|A mistake costs {n} points.|{other} takes {n} points from {him}."),
            Of("How many points are there now?|How many points are there in the end?|How many points does {name} have now?|What is the score now?|How many points are left?")),
        new(
            Of("A tank holds {n} liters of water.|There are {n} liters in the tank.|A barrel has {n} liters of water.|The pool starts with {n} liters.|In the bucket there are {n} liters."),
            "There are {n} liters.",
            Of("{name} pours in {n} liters.|{n} liters are added.|Rain brings {n} liters.|Then {n} more liters flow in.|{name} fills in {n} liters more."),
            Of("{n} liters flow out.|{name} takes {n} liters.|{n} liters are used.|Then {n} liters are lost.|The {animals} drink {n} liters."),
            Of("How many liters are there now?|How many liters are left?|How much water is in it now?|How many liters are there in the end?|How much is left?")),
        new(
            Of("A class has {n} children.|There are {n} children in the park.|{n} people are in the room.|At the party there are {n} guests.|{n} people wait in a line."),
            "There are {n} at first.",
            Of("{n} more come.|Then {n} more arrive.|{n} people join.|Later {n} more come in.|{name} brings {n} friends."),
            Of("{n} go home.|Then {n} leave.|{n} walk away.|Later {n} go out.|{n} have to leave."),
            Of("How many are there now?|How many people are left?|How many are there in the end?|How many stay?|How many people are there now?")),
    ];

    private static Pool Of(string patterns) => new(patterns.Split('|').Aggregate(new List<string>(), Rejoined), heldOutShare: 20);

    // A bar within brackets does not part two patterns.
    private static List<string> Rejoined(List<string> parts, string part)
    {
        if (parts is [.., var last] && last.Count(letter => letter == '[') > last.Count(letter => letter == ']')) parts[^1] = $"{last}|{part}";
        else parts.Add(part);
        return parts;
    }
}
