namespace PromptWorkbench.DemoModel.Evaluating.Sentiment;

/// <summary>Reviews that were written by hand, after no template.</summary>
internal static class HandWrittenReviews
{
    public static IReadOnlyList<string> Praise { get; } =
    [
        "A wonderful little place, we felt so welcome that we stayed until midnight.",
        "My daughter has not put this book down since her birthday.",
        "Great sound, great price, great service.",
        "The best pizza I had in years. Thank you!",
        "I was not expecting much, but this film blew me away.",
        "Works perfectly and was easy to set up.",
        "Clean rooms, friendly people, a lovely garden.",
        "So happy with my new phone.",
        "The teacher is patient and explains everything very well.",
        "Excellent! I would recommend this tour to anybody.",
        "It is not cheap, but it is worth it.",
        "We laughed from beginning to end.",
        "Our guide was funny and knew a lot about the city.",
        "Very comfortable shoes, I wear them every day.",
        "The soup was hot and delicious, and the waiter was charming.",
        "I like this app a lot, it helps me every day.",
        "No problems at all. Good quality.",
        "A beautiful song that I could hear again and again.",
        "They solved my problem quickly and were very polite.",
        "Fresh bread, good coffee and a smile. What more could I want?",
        "I have bought three of these lamps and love them all.",
        "An exciting game with a clever story.",
        "Perfect holiday, perfect weather, perfect hotel.",
        "The kids enjoyed every minute of it.",
    ];

    public static IReadOnlyList<string> Complaints { get; } =
    [
        "The worst holiday we ever had.",
        "Two hours of my life that nobody will give me back.",
        "The food came late and it was cold.",
        "I am very disappointed with this jacket, the zipper broke at once.",
        "Boring from the first page to the last.",
        "Nobody answers the phone and the e-mails come back.",
        "Terrible service, we waited forever.",
        "The room smelled bad and the bed was dirty.",
        "Do not waste your money on this printer.",
        "It was so loud that we could not sleep.",
        "I wanted to like it, but the acting is awful.",
        "The battery is empty after one hour. Useless!",
        "Rude staff, high prices, never again.",
        "The app crashes every time I open it.",
        "My soup tasted like salt water.",
        "This course taught me nothing.",
        "Not worth the price, not even half of it.",
        "They sent the wrong size and refused to take it back.",
        "A sad little show with bad jokes.",
        "I hated the music and the seats hurt my back.",
        "The driver was late and unfriendly.",
        "It stopped working on the second day.",
        "Ugly, slow and much too expensive.",
        "I would not go there again if it were free.",
    ];
}
