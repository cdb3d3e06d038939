package one.nexus.hub.live;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;

import java.util.concurrent.TimeUnit;
import jakarta.inject.Singleton;

/**
 * Bounds what one socket may send. The framework gathers the fragments of a message without a limit (its own limit counts
 * one frame), so an unfinished message would fill the memory; here the whole message, its fragments and the pings are
 * counted before the framework sees them, and so is how often it speaks: what one screen types is told to all.
 */
@Singleton
class FrameLimits implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_FRAGMENTS = 64;
    private static final int MOST_PINGS_A_WINDOW = 50;
    private static final int MOST_MESSAGES_A_WINDOW = 300;
    /** The name the framework gives the handler of permessage-deflate. */
    private static final String COMPRESSION = "WebSocketServerCompressionHandler";
    private static final long GRACE_SECONDS = 5;
    private static final long WINDOW_NANOS = 10_000_000_000L;

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer());
        return event.getBean();
    }

    /** The template the server asks for a customizer of each channel. */
    private static final class Customizer implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return new OfChannel(channel);
        }
    }

    private record OfChannel(Channel channel) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel other, ChannelRole role) {
            return new OfChannel(other);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel.pipeline().get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null) {
                // it unpacks what a screen sent without a limit: a few kilobytes become as many megabytes as one likes
                if (channel.pipeline().get(COMPRESSION) != null) {
                    channel.pipeline().remove(COMPRESSION);
                }
                channel.pipeline()
                        .addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "live-frame-limits",
                                new Limiter());
            }
        }
    }

    /** Counts the frames of one socket; lives in its event loop, so plain fields do. */
    static final class Limiter extends ChannelDuplexHandler {

        private int bytes;
        private int fragments;
        private int pings;
        private int messages;
        private long window = System.nanoTime();

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (!(message instanceof WebSocketFrame frame)) {
                context.fireChannelRead(message);
                return;
            }
            if (frame.rsv() != 0) {
                // a bit of an extension that nobody agreed on (RFC 6455, 5.2)
                close(context, frame, WebSocketCloseStatus.PROTOCOL_ERROR);
            } else if (frame instanceof BinaryWebSocketFrame) {
                // the framework would pass over it without a word
                close(context, frame, WebSocketCloseStatus.INVALID_MESSAGE_TYPE);
            } else if (tooMuch(frame)) {
                close(context, frame, WebSocketCloseStatus.MESSAGE_TOO_BIG);
            } else {
                context.fireChannelRead(frame);
            }
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (message instanceof CloseWebSocketFrame) {
                endSoon(context);
            }
            super.write(context, message, promise);
        }

        /** The word that a socket ends waits behind everything its screen does not take; the socket ends without it. */
        private static void endSoon(ChannelHandlerContext context) {
            context.executor().schedule(() -> context.close(), GRACE_SECONDS, TimeUnit.SECONDS);
        }

        private static void close(ChannelHandlerContext context, WebSocketFrame frame, WebSocketCloseStatus why) {
            ReferenceCountUtil.release(frame);
            endSoon(context);
            context.writeAndFlush(new CloseWebSocketFrame(why)).addListener(ChannelFutureListener.CLOSE);
        }

        private boolean tooMuch(WebSocketFrame frame) {
            if (frame instanceof PingWebSocketFrame) {
                return tooManyPings();
            }
            if (frame instanceof ContinuationWebSocketFrame) {
                fragments++;
                bytes += frame.content().readableBytes();
            } else {
                fragments = 1;
                bytes = frame.content().readableBytes();
                turn();
                messages++;
            }
            return bytes > MOST_BYTES || fragments > MOST_FRAGMENTS || messages > MOST_MESSAGES_A_WINDOW;
        }

        private boolean tooManyPings() {
            turn();
            return ++pings > MOST_PINGS_A_WINDOW;
        }

        private void turn() {
            long now = System.nanoTime();
            if (now - window > WINDOW_NANOS) {
                window = now;
                pings = 0;
                messages = 0;
            }
        }
    }
}
