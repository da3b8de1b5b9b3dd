package it.sportello.kiosk.screen;

import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.room.PhotoStep;
import it.sportello.kiosk.text.Phrases;

/** The meeting: the expert large, oneself small, what is written and said beside it, and the tools below. */
final class RoomScreen extends Screen<BoothScene> {

    private final RoomPictures pictures;
    private final RoomNews news;
    private final RoomChat chat;
    private final RoomPhoto photo;
    private final RoomTools tools;

    RoomScreen(BoothDesk desk, Front front, Phrases say) {
        super("room", say.get("room.title"));
        pictures = new RoomPictures(say);
        news = new RoomNews(desk, say);
        chat = new RoomChat(desk, say);
        photo = new RoomPhoto(desk, say);
        tools = new RoomTools(desk, front, say);
        add(news, Keys.box("meeting", pictures, Keys.box("beside", photo, chat)), tools);
    }

    @Override
    void show(BoothScene scene, Phrases say) {
        var meeting = scene.meeting();
        if (meeting == null) {
            return;
        }
        headline(RoomNews.headline(meeting, say));
        pictures.show(scene, meeting, say);
        news.show(scene, meeting, say);
        chat.show(meeting, say);
        photo.show(meeting, say);
        tools.show(meeting, scene.ticketPage(), say);
        var photographing =
                !(meeting.photo() instanceof PhotoStep.None || meeting.photo() instanceof PhotoStep.Settled);
        setClassName("photographing", photographing);
        chat.setVisible(!photographing);
    }
}
